import type { Locale } from "../shared/locale";

const JA = `tenken（点検）  計画と実績の表を点検し、達成率と評価を計算します。

使い方
  tenken check [指定] ファイル・フォルダー…  .xlsx・.xlsm・.csv を点検する
  tenken read [--format json] 文字…           セルの文字をどう読むかを示す
  tenken eval --plan 文字 --actual 文字 [指定] 計画と実績の一組を判定する
  tenken snapshot [--mask] ファイル           シートの中身をJSONで出す（不具合の報告用）
  tenken settings --out フォルダー            設定の見本「点検設定.xlsx」を作る

check の指定
  --format 形式       table（既定）・json・csv・html・xlsx。コンマで区切ると複数
  --out フォルダー    結果をこのフォルダーに書く（xlsx、複数の形式、--annotate には必要）
  --annotate          指摘の印とメモを付けた写しを作る（元のファイルは変えません）
  --fill              写しの空欄の評価・達成率に計算結果を入れる（--annotate と併用）
  --fiscal-year 年度  評価する年度（例 R2、令和2年度、2020）。省くと表の言葉から判断
  --settings ファイル 設定（JSON、または「点検設定」シートのある .xlsx）
  --fail-on 重要度    error または warning の指摘があれば終了コード 1
  --lang 言語         ja（既定）または en

eval の指定
  --direction 向き    higher（多いほど良い）・lower（少ないほど良い）・keep（維持）
  --baseline 文字     基準値        --previous 文字  前年度の実績
  --unit 単位         単位          --scale 基準     判定基準（例 行革4段階）

snapshot の指定
  --mask              数字をすべて 9 に置き換える

終了コード  0 すべて読めた  1 --fail-on に当たる指摘がある  2 指定の誤り、または読めないファイルがある
`;

const EN = `tenken  Checks plan/actual sheets and computes achievement rates and ratings.

Usage
  tenken check [options] FILE|FOLDER...        check .xlsx, .xlsm and .csv
  tenken read [--format json] TEXT...          show how a cell text is read
  tenken eval --plan TEXT --actual TEXT [...]  judge one pair
  tenken snapshot [--mask] FILE                print the sheets as JSON, for bug reports
  tenken settings --out DIR                    write 点検設定.xlsx, a settings workbook to change

Options of check
  --format NAME       table (default), json, csv, html, xlsx; several with commas
  --out DIR           write results into this folder (needed for xlsx, several formats, --annotate)
  --annotate          make copies with marks and notes (the files themselves are never changed)
  --fill              fill empty rating and rate cells of the copies (with --annotate)
  --fiscal-year YEAR  evaluation year (R2, 令和2年度, 2020); else taken from the sheets' words
  --settings FILE     settings: JSON, or an .xlsx with a sheet 「点検設定」
  --fail-on SEVERITY  exit 1 on findings of error, or of warning and above
  --lang LANG         ja (default) or en

Options of eval
  --direction WAY     higher, lower or keep
  --baseline TEXT     baseline      --previous TEXT  last year's actual
  --unit UNIT         unit          --scale SCALE    rating scale (e.g. gyokaku-4)

Options of snapshot
  --mask              replace every digit by 9

Exit codes  0 all files read  1 findings of --fail-on  2 wrong usage, or a file could not be read
`;

export function helpText(locale: Locale): string {
  return locale === "ja" ? JA : EN;
}
