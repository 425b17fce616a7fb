using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>A tally in words, to be read in ten seconds: headline, each indicator with its unit, teams in order, silent teams, late reports.</summary>
/// <param name="indicators">What is counted, in the order it is shown.</param>
public sealed class TallyMessage(IndicatorList indicators)
{
    /// <summary>The longest message, in UTF-16 code units.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Stands where a figure is missing, which is not zero.</summary>
    public const string Missing = "—";

    /// <summary>Writes it.</summary>
    /// <param name="report">The tally and what it is read against.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="withBars">Whether bars made of characters stand in for a picture.</param>
    public RichText Write(TallyReport report, Language language, bool withBars = false)
    {
        var tally = report.Tally;
        var text = new BoundedText(MaxLength, Say("More", language));
        AddHeadline(text, report, language);
        if (tally.HasReports) text.Add(new TextRun("\n"), [.. Shown(tally).Select(indicator => WithChange(report, indicator, language))]);
        if (withBars) AddBars(text, report, language);
        text.Add(new TextRun("\n\n" + Say("ByTeam", language) + "\n", TextStyle.Bold), [.. tally.Teams.Select(team => $"• {Name(team, language)}{Ended(tally, team, language)}: {TeamLine(tally, team, language)}")]);
        var silent = tally.Teams.Where(team => team.IsSilent).Select(team => Name(team, language)).ToList();
        if (silent.Count > 0) text.Add(new TextRun("\n\n⚠️ " + Say("Silent", language) + " "), silent, ", ");
        if (tally.Late > 0) text.Add(new TextRun("\n⏰ " + Say("Late", language, tally.Late)));
        AddQuestions(text, tally, language);
        if (report.Remarks.Count > 0) text.Add(new TextRun("\n\n📝 " + Say("Remarks", language) + "\n", TextStyle.Bold), [.. report.Remarks.Select(remark => RemarkLine(tally, remark))]);
        return text.Build();
    }

    /// <summary>A line of one indicator, in its own unit.</summary>
    public static string Line(Indicator indicator, long quantity, Language language) =>
        $"• {indicator.LabelIn(language)}: {Numbers.Show(quantity, language)} {indicator.UnitIn(language)}";

    /// <summary>What a period is called: <c>ngày 24/11/2026</c>, <c>từ ... đến ...</c>, a campaign by its name.</summary>
    public static string Title(ReportPeriod period, Language language)
    {
        if (period.IsDay) return Say("Day", language, Numbers.Show(period.From));
        var range = Say("Range", language, Numbers.Show(period.From), Numbers.Show(period.To));
        return period.Name is { } name ? $"{name} ({range})" : range;
    }

    /// <summary>A team's name; for logs without a team, what stands for it.</summary>
    public static string Name(TeamTally team, Language language) => team.Team.Code.Length == 0 ? Say("NoTeam", language) : team.Team.Name;

    private IEnumerable<Indicator> Shown(Tally tally) => indicators.All.Where(indicator => tally.Sums.ContainsKey(indicator.Code));

    private static string WithChange(TallyReport report, Indicator indicator, Language language)
    {
        var quantity = report.Tally.Sums[indicator.Code];
        var line = Line(indicator, quantity, language);
        return report.Base(indicator.Code) is { } usual ? $"{line} ({Change(quantity - usual, language)})" : line;
    }

    private static string Change(long difference, Language language) => difference switch
    {
        > 0 => "▲ " + Numbers.Show(difference, language),
        < 0 => "▼ " + Numbers.Show(-difference, language),
        _ => "=",
    };

    private static void AddHeadline(BoundedText text, TallyReport report, Language language)
    {
        var tally = report.Tally;
        text.Add(new TextRun(Say("Title", language, Title(tally.Period, language)), TextStyle.Bold)).Add(new TextRun($"\n{tally.Ward.Name}\n\n"));
        text.Add(new TextRun(tally.HasReports ? SupportLine(tally, tally.Sums, language) : Say("NoReports", language)));
        if (!tally.HasReports) return;
        var support = tally.Support(tally.Sums);
        if (report.Usual is { } usual) AddComparison(text, Say("Usual", language, Say("Weekday." + tally.Period.From.DayOfWeek, language)), support, usual.Support, language);
        if (report.Before.HasReports) AddComparison(text, BeforeTitle(report.Before.Period, language), support, report.Before.Support(report.Before.Sums), language);
    }

    private static void AddComparison(BoundedText text, string with, long support, long other, Language language) =>
        text.Add(new TextRun("\n" + Say("Compared", language, with, Numbers.Show(other, language), Change(support - other, language))));

    private static string BeforeTitle(ReportPeriod before, Language language) => before.IsDay
        ? Title(before, language)
        : Say("RangeBefore", language, Numbers.Show(before.From), Numbers.Show(before.To));

    private static void AddBars(BoundedText text, TallyReport report, Language language)
    {
        text.Add(new TextRun("\n\n" + Say("TwoWeeks", language, Numbers.Show(report.Tally.Period.To)) + "\n")).Add(new TextRun(CharacterBars.Spark(report.TwoWeeks), TextStyle.Code));
        var supports = report.Tally.Teams.Where(team => !team.IsSilent).Select(team => (Name(team, language), report.Tally.Support(team.Sums))).ToList();
        text.Add(new TextRun("\n" + Say("SideBySide", language) + "\n"), [.. CharacterBars.Rows(supports, language)]);
    }

    private static string RemarkLine(Tally tally, Remark remark)
    {
        var team = tally.Teams.FirstOrDefault(team => team.Team.Code == remark.Team)?.Team.Name ?? remark.Team;
        return remark.Team.Length == 0 ? "• " + remark.Text : $"• {team}: {remark.Text}";
    }

    private static void AddQuestions(BoundedText text, Tally tally, Language language)
    {
        if (tally.Questions.Count == 0) return;
        var numbers = new[] { QuestionOutcome.Answered, QuestionOutcome.Unanswered, QuestionOutcome.Useful, QuestionOutcome.Wrong }
            .Select(outcome => (object?)Numbers.Show(tally.Questions.GetValueOrDefault(outcome), language)).ToArray();
        text.Add(new TextRun("\n\n💬 " + Say("Questions", language, numbers)));
    }

    /// <summary>The last day of a team that ended within the period.</summary>
    private static string Ended(Tally tally, TeamTally team, Language language) =>
        team.Team.Until is { } until && until <= tally.Period.To ? " " + Say("Ended", language, Numbers.Show(until)) : "";

    private static string TeamLine(Tally tally, TeamTally team, Language language)
    {
        if (team.IsSilent) return Missing;
        var line = team.IsNil ? Say("Nil", language) : SupportLine(tally, team.Sums, language);
        return tally.Period.IsDay ? line : line + " " + Say("Days", language, team.Days);
    }

    private static string SupportLine(Tally tally, IReadOnlyDictionary<string, long> sums, Language language) => Say(
        "SupportLine",
        language,
        Numbers.Show(tally.Support(sums), language),
        Numbers.Show(sums.GetValueOrDefault(IndicatorList.Dossiers), language),
        Numbers.Show(sums.GetValueOrDefault(IndicatorList.Transactions), language));

    private static string Say(string key, Language language, params object?[] values) =>
        Texts.Get("Reporting." + key, language, values);
}
