using CommunityBot.Tests.Host.Storage.Contract;

namespace CommunityBot.Tests.Stories;

/// <summary>Two months of a ward like the one in the founding article: over 5,000 support actions, 1,000 dossiers and 400 transactions.</summary>
public class TwoMonthsOfAWard
{
    private const int Days = 60;
    private readonly WardYear ward = new();

    [Theory, ClassData(typeof(Databases))]
    public async Task Every_daily_tally_and_the_report_of_two_months_equal_an_independent_count(string database)
    {
        var settings = Databases.Settings(database).Concat(WardYear.Settings).ToDictionary();
        await using var bot = await Bot.Start(settings: settings, now: new(2026, 9, 1, 1, 0, 0, TimeSpan.Zero));
        var leader = bot.Person("Lãnh đạo");
        await leader.Says("/start LD");
        var volunteers = await Volunteers(bot);
        var first = new DateOnly(2026, 9, 1);

        for (var day = first; day < first.AddDays(Days); day = day.AddDays(1))
        {
            await Late(volunteers, day);
            await Work(volunteers, day);
            await bot.Pass(TimeSpan.FromHours(9.5)); // 8:00 to 17:30
            CheckDay(leader.Last.PlainText(), day);
            await bot.Pass(TimeSpan.FromHours(14.5));
        }

        var last = first.AddDays(Days - 1);
        var report = await leader.Says($"/baocao {first:dd/MM}-{last:dd/MM}");
        var expected = ward.Sums(first, last);
        TallyText.Indicators(report).ShouldBe(expected, ignoreOrder: true);
        TallyText.Headline(report).ShouldBe((Support(expected), expected["ho-so"], expected["giao-dich"]));
        Support(expected).ShouldBeGreaterThan(5_000);
        expected["ho-so"].ShouldBeGreaterThan(1_000);
        expected["giao-dich"].ShouldBeGreaterThan(400);
        (await bot.Store.Read(work => work.Tallies.Differences())).ShouldBeEmpty();
    }

    private static async Task<List<(Person Person, string Team)>> Volunteers(Bot bot)
    {
        var volunteers = new List<(Person, string)>();
        for (var number = 0; number < 40; number++)
        {
            var (person, team) = (bot.Person($"Người {number}"), $"to-{(number % 12) + 1}");
            await person.Says("/start TNV");
            await person.Says($"/to {team}");
            volunteers.Add((person, team));
        }

        return volunteers;
    }

    /// <summary>In the morning a few log what they forgot yesterday.</summary>
    private async Task Late(List<(Person Person, string Team)> volunteers, DateOnly today)
    {
        foreach (var (person, team) in volunteers.Where(_ => ward.Sometimes(40)))
        {
            var (text, entries) = ward.Message();
            (await person.Says("hôm qua\n" + text)).ShouldContain("(ghi trễ)", customMessage: text);
            ward.Count(today.AddDays(-1), team, entries);
        }
    }

    private async Task Work(List<(Person Person, string Team)> volunteers, DateOnly today)
    {
        var working = volunteers.Select(one => one.Team).Distinct().Where(_ => ward.Works()).ToHashSet();
        foreach (var (person, team) in volunteers.Where(one => working.Contains(one.Team)))
        {
            var (text, entries) = ward.Message();
            (await person.Says(text)).ShouldContain("Đã ghi", customMessage: text);
            ward.Count(today, team, entries);
            if (ward.Sometimes(10)) await Mend(person, team, today, entries);
        }
    }

    private async Task Mend(Person person, string team, DateOnly today, IReadOnlyList<(string Indicator, int Quantity)> wrong)
    {
        ward.Count(today, team, wrong, sign: -1);
        if (ward.Sometimes(2))
        {
            (await person.Says("/xoa")).ShouldContain("Đã xoá");
            return;
        }

        var (text, entries) = ward.Message();
        (await person.Says("/sua " + text)).ShouldContain("Đã ghi", customMessage: text);
        ward.Count(today, team, entries);
    }

    private void CheckDay(string tally, DateOnly day)
    {
        tally.ShouldStartWith($"Tổng hợp ngày {day:dd/MM/yyyy}");
        var expected = ward.Sums(day, day);
        TallyText.Indicators(tally).ShouldBe(expected, ignoreOrder: true);
        TallyText.Headline(tally).ShouldBe((Support(expected), expected.GetValueOrDefault("ho-so"), expected.GetValueOrDefault("giao-dich")));
        foreach (var (team, numbers) in TallyText.Teams(tally))
        {
            var sums = ward.Sums(day, day, team.Replace("Tổ ", "to-"));
            numbers.ShouldBe((Support(sums), sums.GetValueOrDefault("ho-so"), sums.GetValueOrDefault("giao-dich")), $"{team} on {day}");
        }

        TallyText.Missing(tally).ShouldAllBe(team => ward.Sums(day, day, team.Replace("Tổ ", "to-")).Count == 0);
    }

    /// <summary>Everything this ward's volunteers write counts as a support action.</summary>
    private static int Support(Dictionary<string, int> sums) => sums.Values.Sum();
}
