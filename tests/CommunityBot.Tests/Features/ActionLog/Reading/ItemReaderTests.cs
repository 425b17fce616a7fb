using CommunityBot.Features.ActionLog;
using CommunityBot.Features.ActionLog.Reading;
using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Tests.Features.ActionLog.Reading;

public class ItemReaderTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly LogLexicon Lexicon = new(Vocabulary.BuiltIn, IndicatorList.BuiltIn, new ProcedureCatalogue([]));

    [Theory]
    [InlineData("mười hai cụ", 12)]
    [InlineData("hai mươi mốt bác", 21)]
    [InlineData("hai lăm bác", 25)]
    [InlineData("một trăm linh năm cụ", 105)]
    [InlineData("hai chục bác", 20)]
    [InlineData("chục rưỡi bác", 15)]
    [InlineData("ba bác", 3)]
    [InlineData("02 người", 2)]
    public void Numbers_are_read_in_digits_and_words(string text, int value) => Counts(text).ShouldBe([value]);

    [Theory]
    [InlineData("bác Ba")]
    [InlineData("bà Tư")]
    [InlineData("tổ 5")]
    [InlineData("ngõ 12/5")]
    [InlineData("82 tuổi")]
    [InlineData("75t")]
    [InlineData("anh Nam, chú Sáu")]
    [InlineData("350k")]
    [InlineData("0912345678")]
    [InlineData("một cửa")]
    [InlineData("năm 2026")]
    [InlineData("1. ")]
    public void Other_numbers_count_nothing(string text) => Counts(text).ShouldBeEmpty();

    [Theory]
    [InlineData("1h30", 90)]
    [InlineData("20p", 20)]
    [InlineData("một tiếng rưỡi", 90)]
    [InlineData("nửa tiếng", 30)]
    [InlineData("1.5 tiếng", 90)]
    [InlineData("từ 8h đến 9h30", 90)]
    [InlineData("11h - 1h", 120)]
    [InlineData("lúc 8h30", 0)]
    [InlineData("2h chiều", 0)]
    [InlineData("20:41", 0)]
    [InlineData("8:30 - 9:30", 60)]
    [InlineData("1 tiếng 20", 80)]
    public void Durations_are_told_from_times_of_day(string text, int minutes) =>
        Items(text).OfType<Lasted>().Sum(item => item.Minutes).ShouldBe(minutes);

    [Theory]
    [InlineData("hôm qua", "2026-11-19")]
    [InlineData("thứ 3", "2026-11-17")]
    [InlineData("thứ 6 tuần trước", "2026-11-13")]
    [InlineData("ngày 5", "2026-11-05")]
    [InlineData("ngày 25", "2026-10-25")]
    [InlineData("ngày 28 tháng trước", "2026-10-28")]
    [InlineData("18-11: ", "2026-11-18")]
    [InlineData("18/11/2025", "2025-11-18")]
    [InlineData("2026-11-18", "2026-11-18")]
    [InlineData("12 tháng 11", "2026-11-12")]
    [InlineData("2 hôm trước", "2026-11-18")]
    [InlineData("cách đây 3 ngày", "2026-11-17")]
    [InlineData("hồi hôm", "2026-11-19")]
    [InlineData("ngày mười tám tháng mười một", "2026-11-18")]
    [InlineData("hôm kia hay hôm qua", null)]
    [InlineData("từ thứ 2 tới giờ", null)]
    [InlineData("30/2", null)]
    [InlineData("tuần trước", null)]
    public void Days_are_read(string text, string? day) =>
        Items(text).OfType<DayMention>().ShouldHaveSingleItem().Day.ShouldBe(day is null ? null : DateOnly.Parse(day));

    [Fact]
    public void A_day_and_month_without_year_are_the_nearest() =>
        DayReader.Nearest(28, 12, null, new DateOnly(2027, 1, 4)).Day.ShouldBe(new DateOnly(2026, 12, 28));

    private static IEnumerable<int> Counts(string text) => Items(text).OfType<Count>().Select(count => count.Value);

    private static List<Item> Items(string text) => new ItemReader(Lexicon, Friday).Read(ElementFinder.Find(Lexicon.Tokens(text), Lexicon));
}
