using System.Globalization;
using CommunityBot.Conversations;
using CommunityBot.Storage;

namespace CommunityBot.Features.ActionLog;

/// <summary>The question which of a few readings was meant. Its buttons carry its token, so that an old button never answers a new question.</summary>
/// <param name="Token">Marks this question.</param>
/// <param name="Readings">The readings offered, each complete.</param>
/// <param name="Replaces">Row id of the log that the answer is to replace, if any.</param>
public sealed record ChooseReading(string Token, IReadOnlyList<LogReading> Readings, long? Replaces = null) : PendingStep
{
    /// <summary>A token no other question has.</summary>
    public static string NewToken(DateTimeOffset now) => NewId.Next(now).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>What the button of a reading stands for.</summary>
    /// <param name="number">From 1.</param>
    public string Word(int number) => $"#{Token} {number}";

    /// <summary>Reads what a button stood for; false when it belongs to another question.</summary>
    public static bool TryParse(string text, string token, out int number)
    {
        number = 0;
        return text.StartsWith($"#{token} ", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(token.Length + 2), CultureInfo.InvariantCulture, out number);
    }
}
