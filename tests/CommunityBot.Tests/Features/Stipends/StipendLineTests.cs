using CommunityBot.Features.Stipends;
using CommunityBot.Storage;

namespace CommunityBot.Tests.Features.Stipends;

public class StipendLineTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    [Fact]
    public void A_day_counts_once_for_a_person_whatever_they_reported()
    {
        var lines = StipendLine.Reckon([new(1, "t1", Day), new(1, "t2", Day), new(1, "t1", Day.AddDays(1))], new StipendRule(50_000));

        lines.ShouldBe([new StipendLine(new(2026, 11, 1), "t1", 1, 2, 100_000, 100_000)]);
    }

    [Fact]
    public void Over_the_ceiling_everyone_of_the_team_gets_the_same_share_in_whole_thousands()
    {
        var days = Enumerable.Range(0, 20).Select(day => new PersonDay(1, "t1", Day.AddDays(day)))
            .Concat(Enumerable.Range(0, 10).Select(day => new PersonDay(2, "t1", Day.AddDays(day)))).ToList();

        var lines = StipendLine.Reckon(days, new StipendRule(50_000, TeamMonthCeiling: 1_000_000));

        lines.Select(line => (line.Member, line.Days, line.Full, line.Due)).ShouldBe([(1, 20, 1_000_000, 666_000), (2, 10, 500_000, 333_000)]);
    }

    [Fact]
    public void Each_month_has_a_ceiling_of_its_own()
    {
        var lines = StipendLine.Reckon([new(1, "t1", Day), new(1, "t1", Day.AddMonths(1))], new StipendRule(50_000, TeamMonthCeiling: 50_000));

        lines.Select(line => (line.Month.Month, line.Due)).ShouldBe([(11, 50_000), (12, 50_000)]);
    }
}
