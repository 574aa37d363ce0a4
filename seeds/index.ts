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
  /** Name of the sample workbook, as a city hall would give it. */
  readonly fileName: string;
  readonly build: () => Uint8Array;
}

export const seedDocuments: readonly SeedDocument[] = [
  { id: "komoro-r2", title: KOMORO_R2_TITLE, fileName: "小諸市_施策シート_令和2年度.xlsx", build: buildKomoroR2 },
  { id: "komoro-r6", title: KOMORO_R6_TITLE, fileName: "小諸市_事業説明書_令和6年度.xlsx", build: buildKomoroR6 },
  { id: "suzaka", title: SUZAKA_TITLE, fileName: "須坂市_成果指標.xlsx", build: buildSuzaka },
  { id: "minami-alps", title: MINAMI_ALPS_TITLE, fileName: "南アルプス市_行革の取組結果.xlsx", build: buildMinamiAlps },
  { id: "komoro-pledges", title: KOMORO_PLEDGES_TITLE, fileName: "小諸市_公約の進捗.xlsx", build: buildKomoroPledges },
];
