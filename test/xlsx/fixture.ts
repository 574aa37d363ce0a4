import { HEAD, MAIN, OFFICE, PACKAGE, type PartList, relationships } from "./build-package";

/**
 * A macro workbook in which every kind of part occurs that a careless writer loses: charts, shapes, macros,
 * validations with input mode, conditional formats (also of the x14 extension), printer settings, page breaks,
 * reading aids, cached values, protection, notes, conversations, custom XML, theme, names, links, unknown parts.
 */
const MS = "http://schemas.microsoft.com/office";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const SML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const ODF = "application/vnd.openxmlformats-officedocument";

/** Bytes that stand for a binary part; they need not mean anything. */
function binary(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[i] = state >> 16;
  }
  return bytes;
}

const OVERRIDES: readonly (readonly [part: string, type: string])[] = [
  ["/xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ["/xl/worksheets/sheet1.xml", `${SML}.worksheet+xml`],
  ["/xl/worksheets/sheet2.xml", `${SML}.worksheet+xml`],
  ["/xl/worksheets/sheet3.xml", `${SML}.worksheet+xml`],
  ["/xl/worksheets/sheet4.xml", `${SML}.worksheet+xml`],
  ["/xl/worksheets/sheet5.xml", `${SML}.worksheet+xml`],
  ["/xl/chartsheets/sheet1.xml", `${SML}.chartsheet+xml`],
  ["/xl/styles.xml", `${SML}.styles+xml`],
  ["/xl/sharedStrings.xml", `${SML}.sharedStrings+xml`],
  ["/xl/theme/theme1.xml", `${ODF}.theme+xml`],
  ["/xl/calcChain.xml", `${SML}.calcChain+xml`],
  ["/xl/comments1.xml", `${SML}.comments+xml`],
  ["/xl/comments4.xml", `${SML}.comments+xml`],
  ["/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
  ["/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
  ["/xl/drawings/drawing1.xml", `${ODF}.drawing+xml`],
  ["/xl/drawings/drawing2.xml", `${ODF}.drawing+xml`],
  ["/xl/charts/chart1.xml", `${ODF}.drawingml.chart+xml`],
  ["/xl/charts/chart2.xml", `${ODF}.drawingml.chart+xml`],
  ["/xl/charts/style1.xml", "application/vnd.ms-office.chartstyle+xml"],
  ["/xl/charts/colors1.xml", "application/vnd.ms-office.chartcolorstyle+xml"],
  ["/xl/tables/table1.xml", `${SML}.table+xml`],
  ["/xl/externalLinks/externalLink1.xml", `${SML}.externalLink+xml`],
  ["/customXml/itemProps1.xml", `${ODF}.customXmlProperties+xml`],
  ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["/docProps/app.xml", `${ODF}.extended-properties+xml`],
  ["/docProps/custom.xml", `${ODF}.custom-properties+xml`],
  ["/xl/unknown/future.dat", "application/vnd.example.future"],
];

const contentTypes =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Default Extension="bin" ContentType="${SML}.printerSettings"/><Default Extension="png" ContentType="image/png"/>` +
  `<Default Extension="vml" ContentType="${ODF}.vmlDrawing"/>` +
  '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
  OVERRIDES.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("") +
  "</Types>";

const workbook =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" ' +
  `xmlns:x15="${MS}/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7" lowestEdited="6" rupBuild="1"/>` +
  '<workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/>' +
  `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="${MS}/spreadsheetml/2010/11/ac" url="C:\\"/>` +
  '</mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="0" yWindow="0" activeTab="1"/></bookViews>' +
  '<sheets><sheet name="施策5-1" sheetId="1" r:id="rId1"/><sheet name="保護" sheetId="4" r:id="rId2"/>' +
  '<sheet name="グラフ" sheetId="9" r:id="rId10"/><sheet name="集計" sheetId="5" r:id="rId3"/>' +
  '<sheet name="協議" sheetId="7" r:id="rId4"/><sheet name="点検結果" sheetId="8" state="hidden" r:id="rId5"/></sheets>' +
  '<externalReferences><externalReference r:id="rId11"/></externalReferences>' +
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">施策5-1!$A$1:$H$20</definedName>' +
  '<definedName name="一般財源">集計!$B$2</definedName></definedNames><calcPr calcId="191029"/>' +
  `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="${MS}/spreadsheetml/2010/11/main">` +
  '<x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>';

const workbookRels = relationships([
  ["rId1", "worksheet", "worksheets/sheet1.xml"],
  ["rId2", "worksheet", "worksheets/sheet2.xml"],
  ["rId3", "worksheet", "worksheets/sheet3.xml"],
  ["rId4", "worksheet", "worksheets/sheet4.xml"],
  ["rId5", "worksheet", "worksheets/sheet5.xml"],
  ["rId6", "styles", "styles.xml"],
  ["rId7", "theme", "theme/theme1.xml"],
  ["rId8", "sharedStrings", "sharedStrings.xml"],
  ["rId9", "calcChain", "calcChain.xml"],
  ["rId10", "chartsheet", "chartsheets/sheet1.xml"],
  ["rId11", "externalLink", "externalLinks/externalLink1.xml"],
  ["rId12", `${MS}/2006/relationships/vbaProject`, "vbaProject.bin"],
  ["rId13", "customXml", "../customXml/item1.xml"],
  ["rId14", `${MS}/2017/10/relationships/person`, "persons/person.xml"],
  ["rId15", "http://example.com/relationships/future", "unknown/future.dat"],
]);

const styles =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年度&quot;"/>` +
  '<numFmt numFmtId="177" formatCode="0.0%"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font>' +
  '<font><sz val="6"/><name val="ＭＳ Ｐゴシック"/><family val="3"/><charset val="128"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="177" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>';

const sharedStrings =
  `${HEAD}<sst xmlns="${MAIN}" count="6" uniqueCount="6">` +
  '<si><t>成果指標</t><rPh sb="0" eb="2"><t>セイカ</t></rPh><rPh sb="2" eb="4"><t>シヒョウ</t></rPh><phoneticPr fontId="1"/></si>' +
  "<si><t>計画</t></si><si><t>実績</t></si><si><r><t>達成</t></r><r><rPr><b/></rPr><t>率</t></r></si>" +
  '<si><t xml:space="preserve"> 特記 &amp; 事項 </t></si><si><t>一行目\n二行目_x000D_</t></si></sst>';

const sheet1 =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `mc:Ignorable="x14ac" xmlns:x14ac="${MS}/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"/><dimension ref="A1:H12"/>` +
  '<sheetViews><sheetView workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/><cols><col min="1" max="8" width="3.5" customWidth="1"/></cols>' +
  '<sheetData><row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.15"><c r="A1" t="s"><v>0</v></c>' +
  '<c r="B1" s="1"><v>43922</v></c><c r="C1" t="s"><v>3</v></c></row>' +
  '<row r="2" spans="1:8"><c r="A2" t="s" ph="1"><v>1</v></c><c r="B2"><v>23</v></c><c r="C2" s="3"/></row>' +
  '<row r="3" spans="1:8"><c r="A3" t="s"><v>2</v></c><c r="B3"><f>B2*0.9</f><v>20.7</v></c><c r="C3" s="2"><f>B3/B2</f><v>0.9</v></c></row>' +
  '<row r="5"><c r="A5" t="s"><v>4</v></c><c r="B5"><f t="shared" ref="B5:B6" si="0">B2+$C$3</f><v>23.9</v></c></row>' +
  '<row r="6"><c r="A6" t="s"><v>5</v></c><c r="B6"><f t="shared" si="0"/><v>21.6</v></c></row>' +
  '<row r="8"><c r="A8" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B8" t="str"><f>"="&amp;A2</f><v>=計画</v></c></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="D2:E3"/></mergeCells><phoneticPr fontId="1"/>' +
  '<conditionalFormatting sqref="B2:B6"><cfRule type="cellIs" dxfId="0" priority="2" stopIfTrue="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" imeMode="hiragana" allowBlank="1" sqref="C2"><formula1>"A,B,C,D"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" r:id="rId5"/></hyperlinks><printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" scale="85" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks>' +
  '<colBreaks count="1" manualBreakCount="1"><brk id="5" max="1048575" man="1"/></colBreaks>' +
  '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts>' +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${MS}/spreadsheetml/2009/9/main">` +
  `<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${MS}/excel/2006/main"><x14:cfRule type="iconSet" priority="7" id="{00000000-0000-0000-0000-000000000001}">` +
  '<x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo>' +
  '<x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>B2:B6</xm:sqref>' +
  "</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>";

const sheet2 =
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>` +
  '<sheetProtection algorithmName="SHA-512" hashValue="q2FuIG5vdCBiZSByZWFk" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/></worksheet>';

const sheet3 =
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><f>施策5-1!B2</f><v>23</v></c></row>` +
  '<row r="2"><c r="B2"><f>[1]Sheet1!$A$1</f><v>5</v></c></row></sheetData></worksheet>';

const sheet4 =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>` +
  '<legacyDrawing r:id="rId1"/></worksheet>';

const sheet5 = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>職員が作った表</t></is></c></row></sheetData></worksheet>`;

const comments1 =
  `${HEAD}<comments xmlns="${MAIN}"><authors><author>企画課</author></authors><commentList>` +
  '<comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>企画課:</t></r><r><t xml:space="preserve">\n前年度の値を確認</t></r></text></comment>' +
  '<comment ref="A3" authorId="0"><text><t>書式は変えない</t></text></comment></commentList></comments>';

function vml(shapes: readonly (readonly [id: number, row: number, column: number])[]): string {
  const all = shapes.map(
    ([id, row, column]) =>
      `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1">` +
      `<x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 3, 16</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>\n`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office"\n xmlns:x="urn:schemas-microsoft-com:office:excel">\n' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>\n' +
    `${all.join("")}<v:shape id="_x0000_s1099" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:FmlaMacro>印刷</x:FmlaMacro></x:ClientData></v:shape></xml>`
  );
}

const comments4 =
  `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc={11111111-1111-1111-1111-111111111111}</author></authors><commentList>` +
  '<comment ref="A1" authorId="0"><text><t>[スレッド化されたコメント] 確認をお願いします</t></text></comment></commentList></comments>';

const chart = (title: string) =>
  `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title>` +
  '<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>施策5-1!$B$2:$B$3</c:f></c:numRef></c:val></c:ser>' +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

const drawing1 =
  `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  "<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="グラフ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
  "<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>11</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:sp macro="[0]!印刷" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="吹き出し"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="wedgeRectCallout"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>ここに記入</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';

const drawing2 =
  `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>` +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="グラフ 2"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`;

const theme =
  `${HEAD}<a:theme xmlns:a="${DRAWING}/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>` +
  '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';

const docProps = {
  "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>企画課</dc:creator></cp:coreProperties>`,
  "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文書番号"><vt:lpwstr>5-1</vt:lpwstr></property></Properties>`,
};

const linked =
  `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames>` +
  '<sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>';

/** All parts of the fixture by name, in the order of the archive. */
export const FIXTURE_PARTS: PartList = {
  "[Content_Types].xml": contentTypes,
  "_rels/.rels": relationships([
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ["rId3", "extended-properties", "docProps/app.xml"],
    ["rId4", "custom-properties", "docProps/custom.xml"],
  ]),
  "xl/workbook.xml": workbook,
  "xl/_rels/workbook.xml.rels": workbookRels,
  "xl/worksheets/sheet1.xml": sheet1,
  "xl/worksheets/sheet2.xml": sheet2,
  "xl/worksheets/sheet3.xml": sheet3,
  "xl/worksheets/sheet4.xml": sheet4,
  "xl/worksheets/sheet5.xml": sheet5,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([
    ["rId1", "printerSettings", "../printerSettings/printerSettings1.bin"],
    ["rId2", "drawing", "../drawings/drawing1.xml"],
    ["rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId4", "comments", "../comments1.xml"],
    ["rId5", "hyperlink", "https://example.com/", "External"],
    ["rId6", "table", "../tables/table1.xml"],
  ]),
  "xl/worksheets/_rels/sheet4.xml.rels": relationships([
    ["rId1", "vmlDrawing", "../drawings/vmlDrawing4.vml"],
    ["rId2", "comments", "../comments4.xml"],
    ["rId3", `${MS}/2017/10/relationships/threadedComment`, "../threadedComments/threadedComment1.xml"],
  ]),
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": relationships([["rId1", "drawing", "../drawings/drawing2.xml"]]),
  "xl/styles.xml": styles,
  "xl/theme/theme1.xml": theme,
  "xl/sharedStrings.xml": sharedStrings,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="B3" i="1"/><c r="C3"/><c r="B1" i="5"/></calcChain>`,
  "xl/vbaProject.bin": binary(3000, 7),
  "xl/comments1.xml": comments1,
  "xl/comments4.xml": comments4,
  "xl/drawings/vmlDrawing1.vml": vml([
    [1025, 1, 1],
    [1026, 2, 0],
  ]),
  "xl/drawings/vmlDrawing4.vml": vml([[1025, 0, 0]]),
  "xl/drawings/drawing1.xml": drawing1,
  "xl/drawings/drawing2.xml": drawing2,
  "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "chart", "../charts/chart1.xml"]]),
  "xl/drawings/_rels/drawing2.xml.rels": relationships([["rId1", "chart", "../charts/chart2.xml"]]),
  "xl/charts/chart1.xml": chart("計画と実績"),
  "xl/charts/chart2.xml": chart("推移"),
  "xl/charts/_rels/chart1.xml.rels": relationships([
    ["rId1", `${MS}/2011/relationships/chartStyle`, "style1.xml"],
    ["rId2", `${MS}/2011/relationships/chartColorStyle`, "colors1.xml"],
  ]),
  "xl/charts/style1.xml": `${HEAD}<cs:chartStyle xmlns:cs="${MS}/drawing/2012/chartStyle" id="201"/>`,
  "xl/charts/colors1.xml": `${HEAD}<cs:colorStyle xmlns:cs="${MS}/drawing/2012/chartStyle" meth="cycle" id="10"/>`,
  "xl/media/image1.png": binary(500, 3),
  "xl/printerSettings/printerSettings1.bin": binary(1200, 11),
  "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="G1:H2" totalsRowShown="0"><tableColumns count="2"><tableColumn id="1" name="列1"/><tableColumn id="2" name="列2"/></tableColumns></table>`,
  "xl/externalLinks/externalLink1.xml": linked,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([
    ["rId1", "externalLinkPath", "file:///C:/予算.xlsx", "External"],
  ]),
  "xl/persons/person.xml": `${HEAD}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="企画課" id="{22222222-2222-2222-2222-222222222222}" userId="kikaku" providerId="None"/></personList>`,
  "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" personId="{22222222-2222-2222-2222-222222222222}" id="{11111111-1111-1111-1111-111111111111}"><text>確認をお願いします</text></threadedComment></ThreadedComments>`,
  "xl/unknown/future.dat": binary(256, 23),
  "customXml/item1.xml": `<root xmlns="urn:example:staff"><a>庁内様式</a></root>`,
  "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem ds:itemID="{33333333-3333-3333-3333-333333333333}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
  "customXml/_rels/item1.xml.rels": relationships([["rId1", "customXmlProps", "itemProps1.xml"]]),
  ...docProps,
};
