import { modelOf, sheetOfRows, type WorkbookModel } from "./backend";
import { cellAt, cellKey } from "./backend/model";
import { codeOf, inExcel, once } from "./backend/test-bed";

function model(): WorkbookModel {
  const book = modelOf({
    sheets: [
      {
        ...sheetOfRows("施策 1", [
          ["指標名", "目標", "実績"],
          ["利用者数", 100, 98],
          ["満足度", 0.9, 0.523],
        ]),
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        hiddenRows: [2],
        hiddenColumns: [1],
      },
      { ...sheetOfRows("隠し", [["x"]]), visibility: "very-hidden", isProtected: true },
    ],
  });
  const sheet = book.sheets[0]!;
  Object.assign(cellAt(sheet, 2, 2), { numberFormat: "0.0%", formula: "=C2/B2" });
  cellAt(sheet, 1, 1).shown = "####";
  sheet.notes.set(cellKey(1, 2), { author: "企画課", content: "確定値", visible: false, width: 96, height: 55 });
  sheet.names.push({ name: "_tenken_result", formula: "='施策 1'!$A$1", visible: false, comment: "" });
  book.names.push({ name: "目標値", formula: "='施策 1'!$B$2:$B$3", visible: true, comment: "" });
  sheet.tables.push({
    id: "{TABLE-9}",
    name: "表1",
    area: { top: 0, left: 0, bottom: 2, right: 2 },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showFilterButton: true,
    showBandedRows: true,
  });
  book.comments.push({
    id: "c1",
    sheetId: sheet.id,
    row: 2,
    column: 0,
    content: "どう測る?",
    authorName: "甲",
    resolved: false,
  });
  return book;
}

test("values, texts as shown, formulas, formats and types of a range", () =>
  inExcel(model(), async () => {
    const range = await once((context) => {
      const found = context.workbook.worksheets.getItem("施策 1").getRange("A2:C3");
      found.load("values,text,formulas,numberFormat,valueTypes,address,cellCount");
      return () => found.toJSON();
    });
    expect(range).toMatchObject({
      address: "'施策 1'!A2:C3",
      cellCount: 6,
      values: [
        ["利用者数", 100, 98],
        ["満足度", 0.9, 0.523],
      ],
      text: [
        ["利用者数", "####", "98"],
        ["満足度", "0.9", "52.3%"],
      ],
      formulas: [
        ["利用者数", 100, 98],
        ["満足度", 0.9, "=C2/B2"],
      ],
      numberFormat: [
        ["General", "General", "General"],
        ["General", "General", "0.0%"],
      ],
      valueTypes: [
        ["String", "Double", "Double"],
        ["String", "Double", "Double"],
      ],
    });
  }));

test("merged areas, hidden lines, the view of a filter, fills that differ", () =>
  inExcel(model(), async (excel) => {
    excel.model.sheets[0]!.filteredRows.add(1);
    cellAt(excel.model.sheets[0]!, 0, 0).style.fill = "#FFFF00";
    const read = await once((context) => {
      const sheet = context.workbook.worksheets.getItem("施策 1");
      const used = sheet.getUsedRange();
      const merged = used.getMergedAreasOrNullObject();
      merged.load("address,areas/address");
      const rows = used.getRowProperties({ rowHidden: true });
      const columns = used.getColumnProperties({ columnHidden: true, columnIndex: true });
      const view = used.getVisibleView();
      view.load("values,rowCount");
      const cells = sheet.getRange("A1:B1").getCellProperties({ address: true, format: { fill: { color: true } } });
      const { fill } = sheet.getRange("A1:A2").format;
      fill.load("color");
      return () => ({
        merged: [merged.address, merged.areas.items.map((area) => area.address)],
        rows: rows.value,
        columns: columns.value,
        view: view.values,
        cells: cells.value,
        color: fill.color,
      });
    });
    expect(read).toEqual({
      merged: ["'施策 1'!A1:B1", ["'施策 1'!A1:B1"]],
      rows: [{ rowHidden: false }, { rowHidden: true }, { rowHidden: true }],
      columns: [
        { columnIndex: 0, columnHidden: false },
        { columnIndex: 1, columnHidden: true },
        { columnIndex: 2, columnHidden: false },
      ],
      view: [["指標名", "目標", "実績"]],
      cells: [
        [
          { address: "'施策 1'!A1", format: { fill: { color: "#FFFF00" } } },
          { address: "'施策 1'!B1", format: { fill: { color: "#FFFFFF" } } },
        ],
      ],
      color: null,
    });
  }));

test("names, notes, comments and tables are loaded with their sheets", () =>
  inExcel(model(), async () => {
    const read = await once((context) => {
      const { worksheets, names, tables } = context.workbook;
      worksheets.load("name,visibility,protection/protected,names/name,notes/content,tables/name");
      const range = names.getItem("目標値").getRange();
      range.load("address");
      const table = tables.getItem("表1").getDataBodyRange();
      table.load("address");
      const note = worksheets.getItem("施策 1").notes.getItemAt(0);
      note.load("content,authorName");
      const place = note.getLocation();
      place.load("address");
      const comment = worksheets.getItem("施策 1").comments.getItem("c1").getLocation();
      comment.load("rowIndex,columnIndex");
      return () => ({
        sheets: worksheets.items.map((sheet) => [
          sheet.name,
          sheet.visibility,
          sheet.protection.protected,
          sheet.names.items.map(({ name }) => name),
          sheet.notes.items.map(({ content }) => content),
          sheet.tables.items.map(({ name }) => name),
        ]),
        name: range.address,
        table: table.address,
        note: [note.content, note.authorName, place.address],
        comment: [comment.rowIndex, comment.columnIndex],
      });
    });
    expect(read).toEqual({
      sheets: [
        ["施策 1", "Visible", false, ["_tenken_result"], ["確定値"], ["表1"]],
        ["隠し", "VeryHidden", true, [], [], []],
      ],
      name: "'施策 1'!B2:B3",
      table: "'施策 1'!A2:C3",
      note: ["確定値", "企画課", "'施策 1'!C2"],
      comment: [2, 0],
    });
  }));

test("what is not there is a null object, or ItemNotFound; what is not loaded throws by itself", () =>
  inExcel(model(), async () => {
    const read = await once((context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("無い");
      sheet.load("name");
      const used = context.workbook.worksheets.getItem("隠し").getRange("C3:D9").getUsedRangeOrNullObject(true);
      used.load("values");
      const both = sheet.getRange("A1");
      both.load("values");
      return () => [sheet.isNullObject, used.isNullObject, both.isNullObject];
    });
    expect(read).toEqual([true, true, true]);
    const missing = () =>
      once((context) => {
        const sheet = context.workbook.worksheets.getItem("無い");
        sheet.load("name");
        return () => sheet.name;
      });
    expect(await codeOf(missing)).toBe("ItemNotFound");
    const unloaded = () =>
      once((context) => {
        const range = context.workbook.worksheets.getItem("施策 1").getRange("A1");
        range.load("address");
        return () => range.values;
      });
    expect(await codeOf(unloaded)).toBe("PropertyNotLoaded");
  }));

test("addresses: other sheets, names, whole columns, several areas", () =>
  inExcel(model(), async () => {
    const read = await once((context) => {
      const sheet = context.workbook.worksheets.getItem("施策 1");
      const columns = sheet.getRange("B:C");
      columns.load("values,address,rowCount,isEntireColumn");
      const named = sheet.getRange("目標値");
      named.load("address");
      const areas = sheet.getRanges("A1,C3");
      areas.load("address,areaCount,cellCount");
      const corner = sheet.getUsedRange(true).getBoundingRect("E5").getLastCell();
      corner.load("address");
      const common = sheet.getRange("A1:B9").getIntersectionOrNullObject("B2:D3");
      common.load("address");
      const apart = sheet.getRange("A1:B9").getIntersectionOrNullObject("D1:D3");
      return () => ({
        columns: [columns.values, columns.address, columns.rowCount, columns.isEntireColumn],
        named: named.address,
        areas: [areas.address, areas.areaCount, areas.cellCount],
        corner: corner.address,
        common: common.address,
        apart: apart.isNullObject,
      });
    });
    expect(read).toEqual({
      columns: [null, "'施策 1'!B:C", 1048576, true],
      named: "'施策 1'!B2:B3",
      areas: ["'施策 1'!A1,'施策 1'!C3", 2, 2],
      corner: "'施策 1'!E5",
      common: "'施策 1'!B2:B3",
      apart: true,
    });
    const refused = (address: string) => () =>
      once((context) => {
        context.workbook.worksheets.getItem("施策 1").getRange(address).load("values");
        return () => undefined;
      });
    expect(await codeOf(refused("XFE1"))).toBe("InvalidArgument");
    expect(await codeOf(refused("隠し!A1"))).toBe("InvalidArgument");
  }));

test("a range found in one batch is there in the next; what the runtime keeps it gives back", () =>
  inExcel(model(), async (excel) => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      await context.sync();
      expect(excel.session.keptCount).toBe(1);
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["指標名"]]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(excel.session.keptCount).toBe(0);
    expect(excel.counts.syncs).toBe(2);
    expect(excel.counts.cleanups).toBe(1);
  }));

test("other languages and R1C1 change only the local forms", () =>
  inExcel(
    model(),
    async () => {
      const read = await once((context) => {
        const range = context.workbook.worksheets.getItem("施策 1").getRange("C3");
        range.load("address,addressLocal,formulas,formulasLocal,formulasR1C1,numberFormat");
        const { application } = context.workbook;
        application.load("decimalSeparator,cultureInfo/name");
        return () => [range.toJSON(), application.decimalSeparator, application.cultureInfo.name];
      });
      expect(read).toMatchObject([
        {
          address: "'施策 1'!C3",
          addressLocal: "'施策 1'!R3C3",
          formulas: [["=C2/B2"]],
          formulasLocal: [["=R[-1]C/R[-1]C[-1]"]],
          formulasR1C1: [["=R[-1]C/R[-1]C[-1]"]],
          numberFormat: [["0.0%"]],
        },
        ",",
        "de-DE",
      ]);
    },
    { locale: "de-DE", referenceStyle: "R1C1" },
  ));
