/** The door of this folder: what a text or a host's cell says as a figure. */
export { readCellQuantity } from "./cell";
export { readQuantity } from "./text";
