/** Workbooks that municipalities have published, as Google Sheets holds them after conversion. */
import { seedDocuments } from "../../seeds";
import { spreadsheetFromFile } from "./fake";

type Book = Awaited<ReturnType<typeof spreadsheetFromFile>>;

const made = new Map<string, Promise<Book>>();

/** A copy for each who asks; building a file and reading it takes longer than most tests. */
export async function publishedBook(id: string): Promise<Book> {
  const document = seedDocuments.find((one) => one.id === id);
  if (!document) throw new Error(`No published workbook ${id}`);
  const book = made.get(id) ?? spreadsheetFromFile(document.build());
  made.set(id, book);
  return structuredClone(await book);
}
