/** All sample workbooks of the source documents. */

import { buildKomoroPledges, KOMORO_PLEDGES_TITLE } from "./komoro-pledges";
import { buildKomoroR2, KOMORO_R2_TITLE } from "./komoro-r2/build";
import { buildKomoroR6, KOMORO_R6_TITLE } from "./komoro-r6";
import { buildMinamiAlps, MINAMI_ALPS_TITLE } from "./minami-alps";
import { buildSuzaka, SUZAKA_TITLE } from "./suzaka";

export interface SeedDocument {
  /** Folder name in seeds/. */
  readonly id: string;
  /** Title of the published document. */
  readonly title: string;
  /** Name of the sample workbook. */
  readonly fileName: string;
  readonly build: () => Uint8Array;
}

export const seedDocuments: readonly SeedDocument[] = [
  { id: "komoro-r2", title: KOMORO_R2_TITLE, fileName: "komoro-r2.xlsx", build: buildKomoroR2 },
  { id: "komoro-r6", title: KOMORO_R6_TITLE, fileName: "komoro-r6.xlsx", build: buildKomoroR6 },
  { id: "suzaka", title: SUZAKA_TITLE, fileName: "suzaka.xlsx", build: buildSuzaka },
  { id: "minami-alps", title: MINAMI_ALPS_TITLE, fileName: "minami-alps.xlsx", build: buildMinamiAlps },
  { id: "komoro-pledges", title: KOMORO_PLEDGES_TITLE, fileName: "komoro-pledges.xlsx", build: buildKomoroPledges },
];
