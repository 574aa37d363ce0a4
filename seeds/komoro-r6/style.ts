/** Looks of the 令和6年度 sheets of 小諸市. */
import type { CellLook } from "../style";

export const title: CellLook = { bold: true, size: 12, border: "thin", align: "left", indent: 1, wrap: true };
export const section: CellLook = { bold: true, size: 11 };
export const small: CellLook = { size: 9 };
export const label: CellLook = { border: "thin", fill: "DDEBF7", align: "center", wrap: true, size: 10 };
export const sideLabel: CellLook = { ...label, vertical: true, wrap: false };
export const value: CellLook = { border: "thin", wrap: true, size: 10, align: "left" };
export const amount: CellLook = { border: "thin", size: 10, align: "right" };
export const centred: CellLook = { border: "thin", size: 10, align: "center", wrap: true };
