// The measure of a whole check: hucre reads the same file and nothing else happens.
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";

const workbook = await readXlsx(readFileSync(process.argv[2]));
if (workbook.sheets.length === 0) process.exit(1);
