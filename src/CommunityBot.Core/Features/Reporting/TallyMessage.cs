using CommunityBot.Features.ActionLog;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Features.Reporting;

/// <summary>A tally in words, to be read in ten seconds: headline, each indicator with its unit, teams in order, silent teams, late reports.</summary>
/// <param name="indicators">What is counted, in the order it is shown.</param>
public sealed class TallyMessage(IndicatorList indicators)
{
    private const string Missing = "—";

    /// <summary>Writes it.</summary>
    public RichText Write(Tally tally, Language language)
    {
        var text = Headline(tally, language);
        if (tally.HasReports)
        {
            foreach (var indicator in indicators.All.Where(indicator => tally.Sums.ContainsKey(indicator.Code)))
            {
                text.Line(Line(indicator, tally.Sums[indicator.Code], language));
            }
        }

        text.Line().Line().Bold(Say("ByTeam", language));
        foreach (var team in tally.Teams) text.Line($"• {Name(team, language)}: {TeamLine(tally, team, language)}");
        var silent = tally.Teams.Where(team => team.Days == 0).ToList();
        if (silent.Count > 0) text.Line().Line("⚠️ " + Say("Silent", language, string.Join(", ", silent.Select(team => Name(team, language)))));
        if (tally.Late > 0) text.Line("⏰ " + Say("Late", language, tally.Late));
        return AddQuestions(text, tally.Questions, language);
    }

    /// <summary>A line of one indicator, in its own unit.</summary>
    public static string Line(Indicator indicator, long quantity, Language language) =>
        $"• {indicator.LabelIn(language)}: {Numbers.Show(quantity, language)} {indicator.UnitIn(language)}";

    private static RichText AddQuestions(RichText text, IReadOnlyDictionary<QuestionOutcome, long> questions, Language language)
    {
        if (questions.Count == 0) return text;
        var numbers = new[] { QuestionOutcome.Answered, QuestionOutcome.Unanswered, QuestionOutcome.Useful, QuestionOutcome.Wrong }
            .Select(outcome => (object?)Numbers.Show(questions.GetValueOrDefault(outcome), language)).ToArray();
        return text.Line().Line("💬 " + Say("Questions", language, numbers));
    }

    private static RichText Headline(Tally tally, Language language)
    {
        var period = tally.Period;
        var title = period.IsDay
            ? Say("DayTitle", language, Numbers.Show(period.From))
            : Say("RangeTitle", language, Numbers.Show(period.From), Numbers.Show(period.To));
        var text = new RichText().Bold(title).Line(tally.Ward.Name);
        return text.Line().Line(tally.HasReports ? SupportLine(tally, tally.Sums, language) : Say("NoReports", language));
    }

    private static string TeamLine(Tally tally, TeamTally team, Language language)
    {
        if (team.Days == 0) return Missing;
        var line = SupportLine(tally, team.Sums, language);
        return tally.Period.IsDay ? line : line + " " + Say("Days", language, team.Days);
    }

    private static string SupportLine(Tally tally, IReadOnlyDictionary<string, long> sums, Language language) => Say(
        "SupportLine",
        language,
        Numbers.Show(tally.Support(sums), language),
        Numbers.Show(sums.GetValueOrDefault(IndicatorList.Dossiers), language),
        Numbers.Show(sums.GetValueOrDefault(IndicatorList.Transactions), language));

    private static string Name(TeamTally team, Language language) =>
        team.Team.Code.Length == 0 ? Say("NoTeam", language) : team.Team.Name;

    private static string Say(string key, Language language, params object?[] values) =>
        Texts.Get("Reporting." + key, language, values);
}
