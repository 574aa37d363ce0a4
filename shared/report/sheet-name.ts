/** Names of sheets are told apart without regard to case, in Excel as in Google Sheets. */
export function sheetNameKey(name: string): string {
  return name.toLowerCase();
}

/** "点検結果", or "点検結果(2)" where that name is taken. `isTaken` is asked with the `sheetNameKey` of a name. */
export function freeSheetName(wanted: string, isTaken: (key: string) => boolean): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}(${n})`;
    if (!isTaken(sheetNameKey(name))) return name;
  }
}
