using CommunityBot.Storage;

namespace CommunityBot.Host.Storage.LiteDb;

/// <summary>A log with its actions.</summary>
internal sealed record LogDocument(SupportLog Log, List<SupportAction> Actions)
{
    /// <summary>Ward and row id.</summary>
    public string Id => Key.Of(Log.Ward, Log.Id);

    /// <summary>Ward, day and row id.</summary>
    public string ByDay => Key.Of(Log.Ward, Log.Day, Log.Id);

    /// <summary>Ward, member and row id; null once the member is forgotten.</summary>
    public string? ByMember => Log.Member is { } member ? Key.Of(Log.Ward, member, Log.Id) : null;

    /// <summary>Ward, member, day and row id; null once the member is forgotten.</summary>
    public string? ByMemberDay => Log.Member is { } member ? Key.Of(Log.Ward, member, Log.Day, Log.Id) : null;
}

/// <summary>What one team did of one indicator on one day.</summary>
internal sealed record TallyDocument(string Ward, DateOnly Day, string Team, string Indicator, long Quantity)
{
    /// <summary>Ward, day, team and indicator.</summary>
    public string Id => Key.Of(Ward, Day, Team, Indicator);
}

/// <summary>How often a team reported on one day.</summary>
internal sealed record TeamDayDocument(string Ward, DateOnly Day, string Team, long Reports, long Late)
{
    /// <summary>Ward, day and team.</summary>
    public string Id => Key.Of(Ward, Day, Team);
}

/// <summary>How often questions of a card had an outcome on one day.</summary>
internal sealed record QuestionCount(string Ward, DateOnly Day, QuestionOutcome Outcome, string Procedure, long Times)
{
    /// <summary>Ward, day, outcome and card.</summary>
    public string Id => Key.Of(Ward, Day, Outcome, Procedure);
}

/// <summary>A difficulty or a proposal.</summary>
internal sealed record RemarkDocument(string Ward, Remark Remark)
{
    /// <summary>Ward and row id.</summary>
    public string Id => Key.Of(Ward, Remark.Id);
}

/// <summary>A question no card covers.</summary>
internal sealed record QuestionDocument(string Ward, UnansweredQuestion Question)
{
    /// <summary>Ward and words.</summary>
    public string Id => Key.Of(Ward, Question.Text);
}

/// <summary>Words tied to a card.</summary>
internal sealed record AliasDocument(string Ward, LearnedAlias Alias)
{
    /// <summary>Ward and words.</summary>
    public string Id => Key.Of(Ward, Alias.Words);
}

/// <summary>A campaign.</summary>
internal sealed record CampaignDocument(string Ward, Campaign Campaign)
{
    /// <summary>Ward and the campaign's key.</summary>
    public string Id => Key.Of(Ward, Campaign.Key);
}

/// <summary>A lock or an unlock.</summary>
internal sealed record LockDocument(string Ward, PeriodLock Lock)
{
    /// <summary>Ward and row id.</summary>
    public string Id => Key.Of(Ward, Lock.Id);
}

/// <summary>A target.</summary>
internal sealed record TargetDocument(string Ward, Target Target)
{
    /// <summary>Ward, days, indicator and team.</summary>
    public string Id => Key.Of(Ward, Target.FromDay, Target.ToDay, Target.Indicator, Target.Team);
}

/// <summary>How many dossiers a ward received in a period.</summary>
/// <param name="Id">Ward and days.</param>
/// <param name="Total">How many.</param>
internal sealed record DossierTotal(string Id, long Total);

/// <summary>A bundle that was taken over.</summary>
internal sealed record BundleDocument(Bundle Bundle)
{
    /// <summary>Ward and days.</summary>
    public string Id => Key.Of(Bundle.Ward, Bundle.FromDay, Bundle.ToDay);
}

/// <summary>A figure of a bundle.</summary>
internal sealed record BundleTally(string Ward, DayTally Tally)
{
    /// <summary>Ward, day, team and indicator.</summary>
    public string Id => Key.Of(Ward, Tally.Day, Tally.Team, Tally.Indicator);
}
