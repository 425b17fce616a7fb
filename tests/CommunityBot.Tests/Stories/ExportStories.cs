using System.Text;
using CommunityBot.Host.Settings;
using CommunityBot.Host.Spreadsheets;
using CommunityBot.Tests.Fakes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CommunityBot.Tests.Stories;

public class ExportStories
{
    [Fact]
    public async Task The_form_of_a_month_holds_the_figures_when_LibreOffice_opens_it()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        await (await bot.Volunteer("Lan")).Says("vneid 3 dvc 1200 tuyên truyền 1 buổi 40 người dự");
        await (await bot.Volunteer("Hoà", "to-2")).Says("không có hoạt động");

        var sheet = await Spreadsheet.Open(await File(minh, "/xuat bieu tháng 11"));

        sheet["A1"].ShouldBe("UỶ BAN NHÂN DÂN Phường Mẫu (dùng thử)");
        sheet["A4"].ShouldBe("Kỳ báo cáo: từ 01/11/2026 đến 24/11/2026");
        Row(sheet, 7).ShouldBe("1|Tổ 1|1|1|1|1,203|1,200|0|3|0|0|1|40|—|Tạm tính");
        Row(sheet, 8).ShouldBe("2|Tổ 2|1|1|0|0|0|0|0|0|0|0|0|—|Tạm tính");
        Row(sheet, 9).ShouldBe("3|Tổ 3|1|0|—|—|—|—|—|—|—|—|—|—|Chưa báo cáo");
        Row(sheet, 10).ShouldBe("|Cộng|3|2|1|1,203|1,200|0|3|0|0|1|40|—|");
        sheet["B12"].ShouldBe("NGƯỜI LẬP BIỂU");
        sheet["L13"].ShouldBe("TM. UỶ BAN NHÂN DÂN");
        sheet["A18"].ShouldMatch("^Phiên bản [0-9a-f]{8}, lập lúc 09:00 24/11/2026\\.");
    }

    [Fact]
    public async Task The_form_keeps_the_templates_look()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");

        using var document = SpreadsheetDocument.Open(new MemoryStream(await File(minh, "/xuat bieu tháng")), isEditable: false);

        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var rows = sheet.Descendants<Row>().ToDictionary(row => (int)row.RowIndex!.Value);
        Looks(rows[8]).ShouldBe(Looks(rows[7]));
        Looks(rows[9]).ShouldBe(Looks(rows[7]));
        Looks(rows[10]).ShouldNotBe(Looks(rows[7]));
        rows[6].Height!.Value.ShouldBe(48);
        sheet.Descendants<MergeCell>().Select(cell => cell.Reference!.Value).ShouldContain("L13:O13");
        sheet.Descendants<Cell>().Select(cell => cell.CellReference!.Value).ShouldBeUnique();
    }

    [Fact]
    public async Task The_version_changes_with_the_figures_and_the_status_with_the_lock()
    {
        await using var bot = await Bot.Start();
        var minh = await bot.Leader("Minh");
        var lan = await bot.Volunteer("Lan");
        await lan.Says("vneid 3");
        var first = Version(await File(minh, "/xuat bieu homnay"));
        Version(await File(minh, "/xuat bieu homnay")).ShouldBe(first);

        await lan.Says("vneid 1");
        Version(await File(minh, "/xuat bieu homnay")).ShouldNotBe(first);
        await minh.Says("/khoaky homnay đã nộp");

        Texts(await File(minh, "/xuat bieu homnay")).ShouldContain("Đã khoá");
    }

    [Fact]
    public async Task A_provinces_own_form_is_filled_by_its_own_mapping()
    {
        var mapping = TempFile.New("tinh.yaml");
        await System.IO.File.WriteAllBytesAsync(Path.Combine(Path.GetDirectoryName(mapping)!, "mau.xlsx"), FormMapping.Load(null).Content);
        await System.IO.File.WriteAllTextAsync(mapping, """
            template: mau.xlsx
            sheet: Bao cao
            cells:
              C2: "Từ {from} tới {to}: {sum ho-so vneid}"
              AB3: "{support}"
            row: 7
            columns:
              B: "{team} ({members})"
              G: "{sum ho-so vneid}"
            """);
        await using var bot = await Bot.Start(settings: new Dictionary<string, string?> { ["Reports:Form"] = mapping });
        var minh = await bot.Leader("Minh");
        await (await bot.Volunteer("Lan")).Says("vneid 3 dvc 2");

        var texts = Texts(await File(minh, "/xuat bieu homnay"));

        texts.ShouldContain("Từ 24/11/2026 tới 24/11/2026: 5");
        texts.ShouldContain("Tổ 1 (1)");
        texts.Count(text => text == "5").ShouldBe(2);
    }

    [Theory]
    [InlineData("sheet: Bao cao\nrow: 7\ncolumns:\n  B: \"{người}\"", "người")]
    [InlineData("sheet: Sai\nrow: 7", "Sai")]
    [InlineData("sheet: Bao cao\ncells:\n  7B: x", "7B")]
    [InlineData("sheet: [", "Reports:Form")]
    public async Task A_mapping_that_cannot_work_stops_the_start_with_one_sentence(string text, string named)
    {
        var mapping = TempFile.New("tinh.yaml");
        await System.IO.File.WriteAllBytesAsync(Path.Combine(Path.GetDirectoryName(mapping)!, "mau.xlsx"), FormMapping.Load(null).Content);
        await System.IO.File.WriteAllTextAsync(mapping, "template: mau.xlsx\n" + text);

        var problem = await Should.ThrowAsync<SettingsException>(() => Bot.Start(settings: new Dictionary<string, string?> { ["Reports:Form"] = mapping }));

        problem.Message.ShouldContain(named);
    }

    [Fact]
    public async Task Actions_and_sums_come_as_tables_without_anything_about_persons()
    {
        await using var bot = await Bot.Start(settings: new Dictionary<string, string?>(TwoWards.Settings) { ["Wards:0:Teams:0:Name"] = "=Tổ, Đông" });
        var (minh, lan) = (bot.Person("Minh"), bot.Person("Lan"));
        await minh.Says("/start DONG-LD");
        await lan.Says("/start DONG-TNV");
        await lan.Says("/to d1");
        await lan.Says("vneid 3 khai sinh 1");
        await lan.Says("hôm qua vneid 2");

        var actions = Encoding.UTF8.GetString(await File(minh, "/xuat luot tuan")).Split("\r\n");
        var sums = Encoding.UTF8.GetString(await File(minh, "/xuat tong tuan")).Split("\r\n");

        actions[1].ShouldBe("2026-11-23,dong,d1,\"'=Tổ, Đông\",vneid,\"Cài đặt, kích hoạt VNeID\",2,tài khoản,,1");
        actions.ShouldContain(line => line.StartsWith("2026-11-24,dong,d1,\"'=Tổ, Đông\",ho-so,") && line.EndsWith(",1,hồ sơ,dang-ky-khai-sinh,0"));
        sums.Length.ShouldBe(1 + 3 + 1);
        (actions.Concat(sums)).ShouldNotContain(line => line.Contains("Lan"));
    }

    [Fact]
    public async Task Only_leaders_get_files_and_the_kinds_are_offered()
    {
        await using var bot = await Bot.Start();
        var (minh, lan) = (await bot.Leader("Minh"), await bot.Volunteer("Lan"));

        (await lan.Says("/xuat bieu thang")).ShouldNotBeEmpty();
        lan.Last.Attachment.ShouldBeNull();
        await minh.Says("/xuat tháng 10");
        await minh.Taps("Bảng tổng");
        minh.Last.Attachment!.FileName.ShouldBe("tong-mau-20261001-20261031.csv");
        (await minh.Says("/xuat bieu bậy")).ShouldContain("chưa hiểu kỳ");
    }

    [Fact]
    public async Task The_stipend_sheet_names_members_and_what_they_are_due()
    {
        await using var bot = await Bot.Start(settings: new Dictionary<string, string?>(TwoWards.Settings) { ["Wards:0:StipendPerDay"] = "50000" });
        var (minh, lan) = (bot.Person("Minh"), bot.Person("Lan"));
        await minh.Says("/start DONG-LD");
        await lan.Says("/start DONG-TNV");
        await lan.Says("/to d1");
        await lan.Says("hôm qua vneid 2");
        await lan.Says("vneid 3");
        await lan.Says("dvc 1");

        var sheet = await Spreadsheet.Open(await File(minh, "/xuat cong tháng 11"));

        string.Join('|', "ABCDEFG".Select(column => sheet[$"{column}1"])).ShouldBe("Tháng|Tổ|Thành viên|Số ngày công|Thành tiền theo mức (đ)|Được chi trong mức trần (đ)|Ký nhận");
        string.Join('|', "ABCDEF".Select(column => sheet[$"{column}2"])).ShouldBe("11/2026|Tổ Đông|Lan|2|100,000|100,000");
        sheet["F3"].ShouldBe("100,000");
    }

    private static async Task<byte[]> File(Person person, string command)
    {
        await person.Says(command);
        return person.Last.Attachment.ShouldNotBeNull(person.News()).Content;
    }

    private static string Row(Spreadsheet sheet, int row) => string.Join('|', "ABCDEFGHIJKLMNO".Select(column => sheet[$"{column}{row}"]));

    private static IEnumerable<uint> Looks(Row row) => [.. row.Elements<Cell>().Select(cell => cell.StyleIndex!.Value)];

    private static string Version(byte[] file) => Texts(file).Single(text => text.StartsWith("Phiên bản", StringComparison.Ordinal))[..18];

    private static List<string> Texts(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Select(cell => cell.InnerText)];
    }
}
