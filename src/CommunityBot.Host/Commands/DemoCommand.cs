using CommunityBot.Host.Settings;
using CommunityBot.Storage;

namespace CommunityBot.Host.Commands;

/// <summary><c>demo</c>: two made-up weeks of the sample ward, to look at every report with something in it.</summary>
internal static class DemoCommand
{
    private const int Days = 14;

    /// <summary>What a team does on a usual day, with the most of it.</summary>
    private static readonly (string Indicator, int Most)[] Work =
        [("vneid", 6), ("ho-so", 8), ("giao-dich", 4), ("huong-dan", 9), ("chu-ky-so", 2), ("tai-khoan-so", 2)];

    /// <summary>Writes them, unless the ward is real or has figures already.</summary>
    public static async Task<int> Run(BotSettings settings, IStore store)
    {
        var now = DateTimeOffset.UtcNow;
        await WardSetup.Apply(store, settings, now);
        var problem = await store.Run("demo", work => Write(work, settings, now));
        if (problem is null) Console.WriteLine("Two weeks are written. Start the program, open the web chat, and send: /start LANHDAO, then /baocao, /bangto, /xuat thang.");
        else await Console.Error.WriteLineAsync(problem);
        return problem is null ? 0 : 1;
    }

    private static string? Write(IUnitOfWork work, BotSettings settings, DateTimeOffset now)
    {
        if (!settings.IsSample) return "demo writes made-up figures, so it only works while Wards is empty.";
        var ward = work.Wards.All()[0];
        var today = ward.Today(now);
        if (work.Tallies.Reports(ward.Code, today.AddDays(-Days), today).Count > 0) return "The sample ward has figures already; give demo a database of its own.";
        var chance = new Random(2026);
        foreach (var (team, member) in work.Wards.Teams(ward.Code).SelectMany(team => Members(work, team, now)))
        {
            for (var day = today.AddDays(1 - Days); day <= today; day = day.AddDays(1)) Log(work, chance, team, member, day, now);
        }

        for (var day = today.AddDays(1 - Days); day <= today; day = day.AddDays(1)) Ask(work, chance, ward, day);
        return null;
    }

    private static IEnumerable<(Team Team, long Member)> Members(IUnitOfWork work, Team team, DateTimeOffset now)
    {
        for (var number = 1; number <= 3; number++)
        {
            var member = new Member { Id = NewId.Next(now), Ward = team.Ward, Team = team.Code, Role = Role.Volunteer, Name = $"{team.Name}.{number}", Since = now };
            work.Members.Add(member, "demo", $"{team.Code}-{number}");
            yield return (team, member.Id);
        }
    }

    /// <summary>The first team works every day, the second now and then, the third was silent for the last days; Sundays are quiet.</summary>
    private static void Log(IUnitOfWork work, Random chance, Team team, long member, DateOnly day, DateTimeOffset now)
    {
        var silence = team.Position * 25 + (day.DayOfWeek == DayOfWeek.Sunday ? 50 : 0);
        var dice = chance.Next(100);
        if (dice < silence || (team.Position == 2 && day > team.LastDay(now))) return;
        var isNil = dice >= 97;
        var actions = isNil ? [] : Work.Where(_ => chance.Next(2) == 0)
            .Select(thing => new SupportAction { Indicator = thing.Indicator, Quantity = 1 + chance.Next(thing.Most) }).ToList();
        if (!isNil && actions.Count == 0) return;
        work.Actions.Add(new SupportLog { Id = NewId.Next(now), Ward = team.Ward, Team = team.Code, Member = member, Day = day, LoggedAt = now, IsLate = dice is >= 94 and < 97 }, actions);
    }

    private static DateOnly LastDay(this Team team, DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime).AddDays(-team.Position - 1);

    private static void Ask(IUnitOfWork work, Random chance, Ward ward, DateOnly day)
    {
        for (var times = chance.Next(6); times > 0; times--)
        {
            work.Questions.Count(ward.Code, day, chance.Next(5) == 0 ? QuestionOutcome.Unanswered : QuestionOutcome.Answered, "");
        }
    }
}
