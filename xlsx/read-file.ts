import { NODE_CODEC } from "./node-codec";
import { type ReadResult, readWorkbook } from "./read";

/** `readWorkbook` for Node (command line): the same, with the quicker inflate. Browsers call readWorkbook itself. */
export function readFile(bytes: Uint8Array, fileName: string): Promise<ReadResult> {
  return readWorkbook(bytes, { fileName, codec: NODE_CODEC });
}
