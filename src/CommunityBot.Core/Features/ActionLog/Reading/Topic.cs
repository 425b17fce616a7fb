namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Something that can be counted, as a word in a message names it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Procedure">Slug of the procedure named, if any.</param>
/// <param name="IsGeneral">Whether a more specific word beside it says what was really done (<c>hỗ trợ</c>, <c>hồ sơ</c>, <c>cài app</c>).</param>
internal sealed record Topic(string Indicator, string? Procedure, bool IsGeneral);

/// <summary>One thing a known phrase can mean.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">Its value, where the role has one.</param>
/// <param name="Forms">Its words with their marks.</param>
internal readonly record struct Sense(WordRole Role, int Value, IReadOnlyList<WordForm> Forms)
{
    /// <summary>Whether a word without marks could also be another one.</summary>
    public bool IsMarked => Forms.Any(form => form.IsMarked);
}
