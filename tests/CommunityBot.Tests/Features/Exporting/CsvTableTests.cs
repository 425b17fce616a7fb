using System.Text;
using CommunityBot.Features.Exporting;

namespace CommunityBot.Tests.Features.Exporting;

public class CsvTableTests
{
    [Fact]
    public void A_table_begins_with_the_mark_of_UTF8_and_is_read_back_as_it_was()
    {
        var file = CsvTable.ToBytes(["tên", "ghi chú"], [["Tổ \"Một\", thôn A", "dòng 1\ndòng 2"], ["Hoà", ""]]);

        file[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        CsvTable.Read(new MemoryStream(file)).Select(row => (row["TÊN"], row["ghi chú"])).ShouldBe([("Tổ \"Một\", thôn A", "dòng 1\ndòng 2"), ("Hoà", "")]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84 912")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Nothing_that_begins_like_a_formula_is_run(string text) =>
        Encoding.UTF8.GetString(CsvTable.ToBytes(["a"], [[text]])).Split("\r\n")[1].TrimStart('"').ShouldStartWith("'");

    [Theory]
    [InlineData("a,b\n1,2,3\n", "line 2")]
    [InlineData("a\n\"1\n", "do not close")]
    public void A_broken_table_says_where(string text, string reason) =>
        Should.Throw<FormatException>(() => CsvTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).ToList()).Message.ShouldContain(reason);
}
