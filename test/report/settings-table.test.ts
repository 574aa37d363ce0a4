import { strFromU8, unzipSync } from "fflate";
import { settingsTable } from "../../shared/report/settings-table";
import { readSettingsJson, readSettingsSheet } from "../../shared/settings";
import { readWorkbook } from "../../xlsx/read";
import { writeResultWorkbook } from "../../xlsx/write-result";

test.each(["ja", "en"] as const)(
  "the settings sheet written of the table gives the same settings (%s)",
  async (locale) => {
    const { settings, problems } = readSettingsJson(
      JSON.stringify({
        fiscalYear: "R2",
        rounding: { mode: "truncate", digits: "2" },
        rules: { "target-met": "off" },
        scales: [{ name: "本市の基準", levels: [{ label: "良", from: "90" }, { label: "可" }] }],
        scale: "本市の基準",
        expectedSheets: "5-1、5-2",
        indicators: [{ name: "審査期間", direction: "lower" }],
      }),
      locale,
    );
    expect(problems).toEqual([]);
    const table = settingsTable(settings, locale);
    expect(table.name).toEqual({ ja: "点検設定", en: "点検設定" });
    const read = await readWorkbook(writeResultWorkbook([table], locale));
    if (!read.ok) throw new Error(read.error.message.ja);
    // The staff's own sheet: widths and no look of ours.
    const parts = unzipSync(writeResultWorkbook([table], locale));
    const xml = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
    expect(xml).toContain('<col min="3" max="3" width="60.7109375" customWidth="1"/>');
    expect(xml).not.toMatch(/autoFilter|tabColor|s="[1-9]/);
    const again = readSettingsSheet(read.workbook.sheets[0]!, locale);
    expect(again.problems).toEqual([]);
    expect(again.settings.fiscalYear).toBe(2020);
    expect(again.settings.rounding).toEqual({ mode: "truncate", percentDigits: 2 });
    expect(again.settings.rules["target-met"]).toBe("off");
    expect(again.settings.scale.levels.map(({ label }) => label)).toEqual(["良", "可"]);
    expect(again.settings.expectedSheets).toEqual(["5-1", "5-2"]);
    expect(again.settings.indicators).toEqual([{ name: "審査期間", direction: "lower" }]);
  },
);
