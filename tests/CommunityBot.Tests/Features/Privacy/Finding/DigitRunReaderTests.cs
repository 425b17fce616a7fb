using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Tests.Features.Privacy.Finding;

public class DigitRunReaderTests
{
    [Theory]
    [InlineData("0912 000.345", "0912000345")]
    [InlineData("không chín một hai", "0912")]
    [InlineData("hai mươi lăm không mười hai", "25012")]
    [InlineData("chín một ba mươi", "9130")]
    [InlineData("O O 31", "0031")]
    [InlineData("0912 rồi 000, tiếp 345", "0912000345")]
    [InlineData("bốn số đầu 0912 bốn số cuối 3456", "09123456")]
    [InlineData("không ba tám ba, ba số không rồi bốn", "03830004")]
    [InlineData("không chín linh linh ba", "09003")]
    [InlineData("6 số 718 204", "718204")]
    [InlineData("o bảy chín", "079")]
    [InlineData("không ba rồi tới bảy à", "037")]
    [InlineData("O31 OOO 222", "031000222")]
    [InlineData("vneid 1234 dvc 5678", "1234|5678")]
    [InlineData("ngày 20/11/2026 0912", "0912")]
    [InlineData("13:30 2025-2030 4567", "4567")]
    [InlineData("bà Tư đọc 0912", "0912")]
    public void Digits_are_gathered_however_they_are_told(string text, string digits) =>
        string.Join('|', Read(text).Select(run => run.Digits)).ShouldBe(digits);

    [Fact]
    public void The_join_tells_what_stands_between_two_groups() =>
        Read("0912-000, 345 rồi 678")[0].Groups.Skip(1).Select(group => group.Join).ShouldBe([Join.Tight, Join.Loose, Join.Words]);

    private static List<DigitRun> Read(string text)
    {
        var normalised = NormalisedText.Of(text);
        var tokens = Tokenizer.Split(normalised);
        return DigitRunReader.Read(normalised.Plain, tokens, DateFinder.Find(normalised.Plain, tokens));
    }
}
