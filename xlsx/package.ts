import type { SheetVisibility } from "../shared/sheet";
import { fail, type Outcome, succeed } from "./errors";
import { attributeByLocalName, attributeOf, decodePart, forEachTag, isTrue } from "./xml";
import { type Archive, readZip } from "./zip/read-zip";
import { type Codec, DEFAULT_CODEC, newBudget, type UnpackBudget, unpack } from "./zip/unpack";

/** A relationship of a part; `target` is the resolved name of the part, or the address as written if external. */
export interface Relation {
  readonly id: string;
  /** Last word of the type: "worksheet", "comments", "vmlDrawing"; the same for Strict and Transitional. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** An opened .xlsx: the archive, its directory of sheets, nothing unpacked beyond that. */
export interface Package {
  readonly archive: Archive;
  readonly codec: Codec;
  readonly budget: UnpackBudget;
  readonly workbookPart: string;
  readonly workbookXml: string;
  readonly relations: readonly Relation[];
  readonly sheets: readonly PackageSheet[];
  readonly uses1904: boolean;
}

export interface PackageSheet {
  readonly name: string;
  /** Name of the worksheet part. */
  readonly part: string;
  readonly visibility: SheetVisibility;
  /** Position among all sheets of the workbook, chart sheets included (defined names count so). */
  readonly index: number;
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Opens a workbook file, or says in one sentence what the file is instead. */
export function openPackage(bytes: Uint8Array, codec: Codec = DEFAULT_CODEC): Outcome<Package> {
  if (bytes.length === 0) return fail("empty");
  if (OLE2.every((byte, i) => bytes[i] === byte)) return fail(oleCode(bytes));
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  const archive = zip.value;
  const budget = newBudget();
  if (isOpenDocument(archive)) return fail("ods");

  const read = (name: string) => readPart({ archive, codec, budget }, name);
  if (!archive.byName.has("_rels/.rels")) return fail("not-a-workbook");
  const rootRels = read("_rels/.rels");
  if (!rootRels.ok) return rootRels;
  const main = parseRelations(rootRels.value, "").find((r) => r.type === "officeDocument");
  if (!main || !archive.byName.has(main.target)) return fail("not-a-workbook");
  if (main.target.endsWith(".bin")) return fail("xlsb");
  const workbook = read(main.target);
  if (!workbook.ok) return workbook;
  const rels = archive.byName.has(relationsPart(main.target)) ? read(relationsPart(main.target)) : succeed("");
  if (!rels.ok) return rels;
  const relations = parseRelations(rels.value, main.target);
  const directory = parseWorkbook(workbook.value, relations);
  if (!directory) return fail("not-a-workbook");
  const lost = directory.sheets.find((sheet) => !archive.byName.has(sheet.part));
  if (lost) return fail("damaged", lost.part);
  return succeed({
    archive,
    codec,
    budget,
    workbookPart: main.target,
    workbookXml: workbook.value,
    relations,
    ...directory,
  });
}

/** Text of a part; `damaged` if it is missing or cannot be unpacked. */
export function readPart(from: Pick<Package, "archive" | "codec" | "budget">, name: string): Outcome<string> {
  const bytes = readPartBytes(from, name);
  return bytes.ok ? succeed(decodePart(bytes.value)) : bytes;
}

export function readPartBytes(from: Pick<Package, "archive" | "codec" | "budget">, name: string): Outcome<Uint8Array> {
  const entry = from.archive.byName.get(name);
  if (!entry) return fail("damaged", name);
  return unpack(from.archive, entry, from.budget, from.codec);
}

/** "xl/worksheets/sheet1.xml" -> "xl/worksheets/_rels/sheet1.xml.rels". */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relationships of `part`, with targets resolved against its folder. */
export function parseRelations(xml: string, part: string): Relation[] {
  const relations: Relation[] = [];
  forEachTag(xml, (tag) => {
    if (tag.name !== "Relationship" || tag.kind === "close") return;
    const type = attributeOf(tag, "Type") ?? "";
    const target = attributeOf(tag, "Target") ?? "";
    const external = attributeOf(tag, "TargetMode") === "External";
    relations.push({
      id: attributeOf(tag, "Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolveTarget(part, target),
      external,
    });
    return;
  });
  return relations;
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** OLE2 holds old .xls books and encrypted packages; their streams' names stand in the file as UTF-16. */
function oleCode(bytes: Uint8Array): "password" | "xls" | "not-a-workbook" {
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (text.includes("EncryptedPackage") || text.includes("EncryptionInfo")) return "password";
  return text.includes("Workbook") || text.includes("Book\0") ? "xls" : "not-a-workbook";
}

function isOpenDocument(archive: Archive): boolean {
  const entry = archive.byName.get("mimetype");
  if (entry?.method !== 0) return false;
  const text = decodePart(archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize));
  return text.startsWith("application/vnd.oasis.opendocument.spreadsheet");
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { hidden: "hidden", veryHidden: "very-hidden" };

function parseWorkbook(xml: string, relations: readonly Relation[]): Pick<Package, "sheets" | "uses1904"> | null {
  const sheets: PackageSheet[] = [];
  let uses1904 = false;
  let isWorkbook = false;
  let index = 0;
  const byId = new Map(relations.map((r) => [r.id, r]));
  forEachTag(xml, (tag) => {
    if (tag.name === "workbook") isWorkbook = true;
    if (tag.kind === "close") return;
    if (tag.name === "workbookPr") uses1904 = isTrue(attributeOf(tag, "date1904"));
    if (tag.name !== "sheet") return;
    const relation = byId.get(attributeByLocalName(tag, "id") ?? "");
    const name = attributeOf(tag, "name");
    // Chart sheets and dialogs are sheets without cells.
    if (relation?.type === "worksheet" && name !== null) {
      const visibility = VISIBILITY[attributeOf(tag, "state") ?? ""] ?? "visible";
      sheets.push({ name, part: relation.target, visibility, index });
    }
    index++;
    return;
  });
  return isWorkbook ? { sheets, uses1904 } : null;
}
