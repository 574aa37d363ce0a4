import { builtProduct } from "../products";

/** The folder of the built add-in, built first where it is older than its sources. */
export function builtAddIn(): string {
  return builtProduct("office-addin");
}
