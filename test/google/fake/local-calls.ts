/**
 * Calls that we believe are answered without going to the server: builders before build(), the coordinates an object
 * was made with, and constants. No page says so; Google only says that calls to other services are what is slow
 * (https://developers.google.com/apps-script/guides/support/best-practices, "Minimize calls to other services").
 * Both kinds are counted, apart: who doubts a row here adds the two figures.
 */
const LOCAL: readonly RegExp[] = [
  /^Range\.(getRow|getRowIndex|getLastRow|getColumn|getLastColumn|getNumRows|getNumColumns|getHeight|getWidth|getA1Notation|getGridId|getSheet|getCell|offset)$/,
  /^RangeList\.getRanges$/,
  /^Sheet\.(getName|getSheetName|getSheetId|getParent|getRange|getRangeList)$/,
  /^Spreadsheet\.(getId|getUrl|getRangeList)$/,
  /^ConditionalFormatRule(Builder)?\./,
  /^BooleanCondition\./,
  /^GradientCondition\./,
  /^(RichTextValue|RichTextValueBuilder|TextStyle|TextStyleBuilder)\./,
  /^SpreadsheetApp\.(newConditionalFormatRule|newRichTextValue|newTextStyle|getUi|getActiveSpreadsheet|getActive)$/,
  /^(DeveloperMetadata(Location)?\.get|NamedRange\.get|Protection\.(getProtectionType|getDescription|isWarningOnly))/,
  /^DeveloperMetadataFinder\.with/,
  /^(Menu\.add(Item|Separator|SubMenu)|Ui\.create(Addon)?Menu)$/,
  /^PromptResponse\./,
  /^(PropertiesService|CacheService|LockService)\./,
  /^Lock\.hasLock$/,
  /^HtmlOutput\./,
  /^(TriggerBuilder\.|ClockTriggerBuilder\.(?!create)|SpreadsheetTriggerBuilder\.(?!create)|Trigger\.get|ScriptApp\.newTrigger)/,
  /^Utilities\./,
  /^(Logger|console)\./,
  /^(User|Session)\./,
  /^(Blob|AuthorizationInfo)\./,
];

/** How the table is given to readers: `true` for a call that costs nothing and changes nothing that outlives the run. */
const known = new Map<string, boolean>();

export function isLocalCall(name: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = LOCAL.some((pattern) => pattern.test(name));
    known.set(name, answer);
  }
  return answer;
}
