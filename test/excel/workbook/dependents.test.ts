import { leadsAnywhere } from "../../../office-addin/workbook/read/dependents";

test.each([
  "=IFERROR(B1/$A$1,0)",
  "=SUM(A1:A10)+SUM(B:C)+SUM($2:$3)",
  "='5-1'!C1*100",
  "='a''b c'!$C$1+計!D2",
  '=IF(A1="単価","達成 [済]","計:別!A1")',
  "=LOG10(A1)+_xlfn.IFS(B1>1,TRUE,A1,FALSE)",
  "=IF(ISNA(#N/A),#REF!,A1%)",
  "=-1.5E+3*A1",
  "=TENKEN.RATE(D40,D41)",
])("%s takes from its own sheet, or names the other", (formula) => {
  expect(leadsAnywhere(formula)).toBe(false);
});

test.each([
  "=単価*2",
  "=A1*TAX",
  "=rate_2+1",
  "=SUM(表1[実績])",
  "=[計画.xlsx]5-1!A1",
  "=SUM(4月:6月!B2)",
  "=SUM('4 月:6 月'!B2)",
  '=INDIRECT("A"&B1)',
  "=indirect(B1)",
])("%s may take from any sheet", (formula) => {
  expect(leadsAnywhere(formula)).toBe(true);
});
