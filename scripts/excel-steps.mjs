// What a person does to try the add-in in Excel, step by step.
import { join } from "node:path";
import { CERTIFICATE_NAME } from "./certificate.mjs";

const WEF = "~/Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/** The steps for Windows, Mac and the web, in one language (learn.microsoft.com/office/dev/add-ins/testing/test-debug-office-add-ins). */
export function sideloadSteps({ origin, folder, certificateFile, isNew, isJapanese }) {
  const manifest = join(folder, "manifest.xml");
  const trust = {
    windows: `certutil -user -addstore Root "${certificateFile}"`,
    mac: `security add-trusted-cert -r trustRoot -p ssl -k ~/Library/Keychains/login.keychain-db "${certificateFile}"`,
  };
  const forget = {
    windows: `certutil -user -delstore Root "${CERTIFICATE_NAME}"`,
    mac: `security delete-certificate -c "${CERTIFICATE_NAME}"`,
  };
  const parts = { origin, manifest, certificateFile, isNew, trust, forget };
  return (isJapanese ? japanese(parts) : english(parts)).join("\n");
}

function japanese({ origin, manifest, certificateFile, isNew, trust, forget }) {
  return [
    `Excelのアドインを ${origin} で配っています（終わるときは Ctrl+C）。`,
    `マニフェスト: ${manifest}`,
    "",
    `1. 開発用の証明書を信頼する（最初の1回${isNew ? "。新しく作りました" : ""}）: ${certificateFile}`,
    `   Windows: ${trust.windows}`,
    `   Mac:     ${trust.mac}`,
    `   ブラウザーで ${origin} を開き、警告なしに説明のページが出れば準備完了です。`,
    "",
    "2. Excelに追加する",
    "   Windows: 空の共有フォルダーを作り、manifest.xml をその中へコピーします。",
    "            Excelの［ファイル］→［オプション］→［トラスト センター］→［トラスト センターの設定］→",
    "            ［信頼できるアドイン カタログ］で \\\\PC名\\フォルダー名 を追加し、［メニューに表示する］を選んで",
    "            Excelを開き直します。［ホーム］→［アドイン］→［詳細設定］→［共有フォルダー］→「点検 Tenken」→［追加］。",
    `   Mac:     mkdir -p ${WEF} && cp "${manifest}" ${WEF}/`,
    "            Excelを開き直し、［ホーム］→［アドイン］→［開発者アドイン］の「点検 Tenken」を選びます。",
    "   Web:     ［ホーム］→［アドイン］→［その他のアドイン］→［マイ アドインのアップロード］で manifest.xml を選びます。",
    "",
    "3. ［ホーム］タブの「目標点検」から「点検する」を押します。関数は =TENKEN.RATE( … のように使えます。",
    "",
    "やめるとき: 上で追加したものを外し、証明書を消します。",
    `   Windows: ${forget.windows}`,
    `   Mac:     ${forget.mac}`,
  ];
}

function english({ origin, manifest, certificateFile, isNew, trust, forget }) {
  return [
    `The Excel add-in is served at ${origin} (Ctrl+C ends it).`,
    `Manifest: ${manifest}`,
    "",
    `1. Trust the development certificate, once${isNew ? " (a new one was made)" : ""}: ${certificateFile}`,
    `   Windows: ${trust.windows}`,
    `   Mac:     ${trust.mac}`,
    `   Open ${origin} in a browser: the help page must come up without a warning.`,
    "",
    "2. Add it to Excel",
    "   Windows: share an empty folder and copy manifest.xml into it. In Excel: File > Options > Trust Center >",
    "            Trust Center Settings > Trusted Add-in Catalogs: add \\\\computer\\folder, tick Show in Menu, and",
    "            start Excel anew. Home > Add-ins > Advanced > SHARED FOLDER > Tenken > Add.",
    `   Mac:     mkdir -p ${WEF} && cp "${manifest}" ${WEF}/`,
    "            Start Excel anew; Home > Add-ins > Developer Add-ins > Tenken.",
    "   Web:     Home > Add-ins > More Add-ins > Upload My Add-in, and choose manifest.xml.",
    "",
    '3. Press "Check" in the group Tenken on the Home tab. Functions: =TENKEN.RATE( …',
    "",
    "To stop: remove what was added above, and the certificate.",
    `   Windows: ${forget.windows}`,
    `   Mac:     ${forget.mac}`,
  ];
}
