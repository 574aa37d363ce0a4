/** All sample workbooks of the source documents. */

export interface SeedDocument {
  /** Folder name in seeds/. */
  readonly id: string;
  /** Title of the published document. */
  readonly title: string;
  /** Name of the sample workbook. */
  readonly fileName: string;
  readonly build: () => Uint8Array;
}

export const seedDocuments: readonly SeedDocument[] = [];
