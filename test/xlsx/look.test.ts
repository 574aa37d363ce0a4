import { CELL_KINDS, readLook, type SheetLook } from "../../xlsx/look";
import { MAIN, simplePackage, simpleWorkbook, zipParts } from "./build-package";

const STYLES = `<styleSheet xmlns="${MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
<fonts count="3">
<font><sz val="11"/><name val="游ゴシック"/></font>
<font><b/><i/><u/><strike/><sz val="18"/><color rgb="FFFF0000"/><name val="ＭＳ 明朝"/></font>
<font><b val="0"/><sz val="9"/><color theme="4"/><name val="ＭＳ ゴシック"/></font>
</fonts>
<fills count="5">
<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.5"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>
</fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>
<border diagonalDown="1"><left style="thin"><color auto="1"/></left><right style="double"><color rgb="FF00B050"/></right>
<top style="mediumDashed"/><bottom style="hair"/><diagonal style="thick"/></border></borders>
<cellXfs count="7">
<xf fontId="0" fillId="0" borderId="0"/>
<xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf>
<xf fontId="2" fillId="3" borderId="0"><alignment horizontal="distributed" vertical="center" indent="2" shrinkToFit="1"/></xf>
<xf fontId="0" fillId="4" borderId="0"><alignment textRotation="255"/></xf>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0"><alignment textRotation="135"/></xf>
<xf fontId="0" fillId="0" borderId="0"/>
<xf fontId="9" fillId="9" borderId="9"/>
</cellXfs></styleSheet>`;

const text = (place: string, value: string, style = 0) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;

async function lookAt(xml: string, styles = STYLES): Promise<SheetLook> {
  const parts = simplePackage(
    [
      { name: "前", xml: "<sheetData/>" },
      { name: "様式", xml },
    ],
    { styles },
  );
  const look = await readLook(zipParts(parts), "様式");
  if (!look.ok) throw new Error(look.error.message.en);
  return look.value;
}

/** Every cell as [row, column, style, text, kind]. */
function cellsOf({ cells, rowCount }: SheetLook): unknown[] {
  const list: unknown[] = [];
  for (let row = 0; row < rowCount; row++) {
    for (let i = cells.rowStart[row]!; i < cells.rowStart[row + 1]!; i++) {
      list.push([
        row,
        cells.columns[i],
        cells.styles[i],
        cells.texts[cells.textIndex[i]!],
        CELL_KINDS[cells.kinds[i]!],
      ]);
    }
  }
  return list;
}

describe("cells", () => {
  test("filled cells and cells that are only formatted stand in order, each with its style", async () => {
    const look = await lookAt(
      `<sheetData><row r="1">${text("A1", "指標名", 1)}<c r="B1" s="2"/><c r="D1" s="4"><v>45383</v></c></row>` +
        '<row r="3"><c r="A3" s="3"><v>0.5</v></c><c r="B3" s="1"><f>A3*2</f><v>1</v></c></row></sheetData>',
    );
    expect(cellsOf(look)).toEqual([
      [0, 0, 1, "指標名", "text"],
      [0, 1, 2, "", "text"],
      [0, 3, 4, "令和6年4月1日", "date"],
      [2, 0, 3, "0.5", "number"],
      [2, 1, 1, "1", "number"],
    ]);
    expect([...look.cells.formulas]).toEqual([[4, "=A3*2"]]);
  });

  test("cells and rows without an address follow one another; prefixes are no matter", async () => {
    const look = await lookAt(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c s="1"/><x:c s="2"/></x:row><x:row><x:c s="3"/></x:row></x:sheetData></x:worksheet>`,
    );
    expect(cellsOf(look)).toEqual([
      [0, 0, 1, "", "text"],
      [0, 1, 2, "", "text"],
      [1, 0, 3, "", "text"],
    ]);
  });

  test("the sheet ends one line after what can be seen, not where formatting without a look ends", async () => {
    const look = await lookAt(
      `<sheetData><row r="1">${text("B1", "実績")}</row><row r="900"><c r="ZZ900" s="5"/></row></sheetData>`,
    );
    expect([look.rowCount, look.columnCount, look.isCut]).toEqual([2, 3, false]);
  });

  test("a style that the file does not have is the plain one", async () => {
    const look = await lookAt('<sheetData><row r="1"><c r="A1" s="99"><v>1</v></c></row></sheetData>');
    expect(cellsOf(look)).toEqual([[0, 0, 0, "1", "number"]]);
  });
});

describe("styles", () => {
  const styled = (style: number) =>
    lookAt(`<sheetData><row r="1"><c r="A1" s="${style}"><v>1</v></c></row></sheetData>`).then(
      (look) => look.styles[style],
    );

  test("font, fill, borders and alignment", async () => {
    expect(await styled(1)).toEqual({
      font: {
        face: "mincho",
        size: 24,
        isBold: true,
        isItalic: true,
        isUnderlined: true,
        isStruck: true,
        color: "#ff0000",
      },
      fill: "#ddebf7",
      left: { style: "thin", color: "#000000" },
      right: { style: "double", color: "#00b050" },
      top: { style: "dashed", color: "#000000" },
      bottom: { style: "hair", color: "#000000" },
      diagonalUp: null,
      diagonalDown: { style: "thick", color: "#000000" },
      horizontal: "center",
      vertical: "top",
      wraps: true,
      shrinks: false,
      indent: 0,
      rotation: 0,
    });
  });

  test("colours of the theme, darkened, and of the old palette", async () => {
    // White with tint -0.5 is middle grey; number 13 of the palette is yellow; accent 1 of Office is #4472c4.
    expect(await styled(2)).toMatchObject({
      fill: "#808080",
      font: { face: "mono", size: 12, isBold: false, color: "#4472c4" },
      horizontal: "distributed",
      vertical: "center",
      indent: 2,
      shrinks: true,
    });
    expect(await styled(3)).toMatchObject({ fill: "#ffff00", rotation: "stacked", vertical: "bottom" });
    expect(await styled(4)).toMatchObject({ rotation: -45 });
  });

  test("numbers of fonts, fills and borders that are not there give the plain look", async () => {
    expect(await styled(6)).toMatchObject({ fill: null, left: null, font: { size: 44 / 3, color: "#000000" } });
  });

  test("a workbook without styles", async () => {
    const parts = simplePackage([{ name: "S", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }]);
    const look = await readLook(zipParts(parts), "S");
    expect(look.ok && look.value.styles).toHaveLength(1);
  });
});

describe("lines", () => {
  test("widths in characters of the standard font, heights in points, hidden ones as 0", async () => {
    const look = await lookAt(
      '<sheetFormatPr defaultColWidth="10" defaultRowHeight="18"/>' +
        '<cols><col min="1" max="1" width="8.38" customWidth="1"/><col min="2" max="2" width="20" hidden="1"/><col min="3" max="4" width="3" style="2"/></cols>' +
        `<sheetData><row r="1" ht="30" customHeight="1">${text("A1", "x")}</row><row r="2" hidden="1">${text("A2", "y")}</row>` +
        `<row r="3" s="3" customFormat="1">${text("E3", "z")}</row></sheetData>`,
    );
    // 8.38 characters of 8 pixels are 67 pixels, as Excel shows for 游ゴシック 11; 10 are 80.
    expect([...look.columnWidths]).toEqual([67, 0, 24, 24, 80, 80]);
    expect([...look.rowHeights]).toEqual([40, 0, 24, 24]);
    expect([...look.columnStyles]).toEqual([0, 0, 2, 2, 0, 0]);
    expect([...look.rowStyles]).toEqual([0, 0, 3, 0]);
  });

  test("merged areas, frozen lines, lines of the grid", async () => {
    const look = await lookAt(
      '<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
        `<sheetData><row r="1">${text("A1", "x")}</row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>`,
    );
    expect(look.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect([look.frozenRows, look.frozenColumns, look.showsGridLines]).toEqual([2, 1, false]);
    expect([look.rowCount, look.columnCount]).toEqual([3, 4]);
  });
});

describe("other input", () => {
  test("a sheet that is not there, a file that is none: a code, never a throw", async () => {
    const bytes = simpleWorkbook([{ name: "S", xml: "<sheetData/>" }]);
    expect(await readLook(bytes, "T")).toMatchObject({ ok: false, error: { code: "damaged" } });
    expect(await readLook(new Uint8Array(0), "S")).toMatchObject({ ok: false, error: { code: "empty" } });
    expect(await readLook(bytes.subarray(0, 100), "S")).toMatchObject({ ok: false });
  });

  test("CSV: plain cells in even columns", async () => {
    const bytes = new TextEncoder().encode("指標名,実績\n参加者数,90\n");
    const look = await readLook(bytes, "表", { fileName: "表.csv" });
    if (!look.ok) throw new Error("not read");
    expect(cellsOf(look.value)).toEqual([
      [0, 0, 0, "指標名", "text"],
      [0, 1, 0, "実績", "text"],
      [1, 0, 0, "参加者数", "text"],
      [1, 1, 0, "90", "number"],
    ]);
    expect([...look.value.columnWidths]).toEqual([96, 96, 96]);
  });

  test("a million formatted rows are cut, and said to be", async () => {
    const rows = Array.from({ length: 120_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"/></row>`);
    const look = await lookAt(`<sheetData>${rows.join("")}</sheetData>`);
    expect([look.rowCount, look.isCut]).toEqual([100_000, true]);
  });
});
