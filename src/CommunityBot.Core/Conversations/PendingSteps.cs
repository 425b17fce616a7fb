using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CommunityBot.Messaging;

namespace CommunityBot.Conversations;

/// <summary>Open questions and offered choices as JSON, each question under its stable name.</summary>
/// <param name="steps">All that may be left open.</param>
internal sealed class PendingSteps(IReadOnlyList<MenuStep> steps)
{
    private readonly JsonSerializerOptions options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>The question as JSON.</summary>
    public string Write(PendingStep step)
    {
        var kind = steps.First(known => known.Type == step.GetType());
        return kind.Name + " " + JsonSerializer.Serialize(step, kind.Type, options);
    }

    /// <summary>Answers a stored question; null when the words are no answer, the person may no longer answer it, or the question is of an older version of the bot.</summary>
    public Reply? Answer(string stored, Turn turn)
    {
        var space = stored.IndexOf(' ', StringComparison.Ordinal);
        if (steps.FirstOrDefault(known => known.Name == stored[..space]) is not { } kind || turn.Member.Role < kind.LowestRole) return null;
        try
        {
            var step = (PendingStep?)JsonSerializer.Deserialize(stored[(space + 1)..], kind.Type, options);
            return step is null ? null : kind.Answer(turn, step);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Choices as JSON, links left out.</summary>
    public string WriteChoices(IEnumerable<Choice> choices) =>
        JsonSerializer.Serialize(choices.Where(choice => choice.Send is not null).ToList(), options);

    /// <summary>What a choice's own words, its number or its number in words stand for; null when they pick none.</summary>
    public string? Pick(string? storedChoices, string text)
    {
        if (storedChoices is null) return null;
        var choices = JsonSerializer.Deserialize<List<Choice>>(storedChoices, options) ?? [];
        if (choices.Find(choice => choice.Label == text) is { } same) return same.Send;
        var words = Words(text);
        if (words.Length == 0) return null;
        var picked = choices.Find(choice => Words(choice.Label) == words)
            ?? (NumberWords.Parse(words) is { } number ? choices.ElementAtOrDefault(number - 1) : null);
        return picked?.Send;
    }

    /// <summary>Letters and digits without marks, one space between words: emoji and full stops do not matter.</summary>
    private static string Words(string text) => string.Join(' ', VietnameseText.Fold(text)
        .Split(' ').Select(word => string.Concat(word.Where(char.IsLetterOrDigit))).Where(word => word.Length > 0));
}
