using CommunityBot.Messaging;

namespace CommunityBot.Tests.Messaging;

public class CsvTextTests
{
    [Theory]
    [InlineData("Tổ 1", "Tổ 1")]
    [InlineData("", "")]
    [InlineData("một, hai", "\"một, hai\"")]
    [InlineData("nói \"không\"", "\"nói \"\"không\"\"\"")]
    [InlineData("hai\ndòng", "\"hai\ndòng\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84", "'+84")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =HYPERLINK(\"http://x\",\"y\")", "\"'  =HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    public void A_cell_is_a_text_and_never_a_formula(string text, string cell) => CsvText.Cell(text).ShouldBe(cell);
}
