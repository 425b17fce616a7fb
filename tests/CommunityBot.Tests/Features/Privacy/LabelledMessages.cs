using System.Text.Json;
using CommunityBot.Features.Privacy;

namespace CommunityBot.Tests.Features.Privacy;

/// <summary>A message whose identities somebody marked by hand.</summary>
public sealed record LabelledMessage(string Id, string Text, IReadOnlyList<string> Contains, IReadOnlyList<int[]> Spans);

/// <summary>How well a set of labelled messages is understood, by the rules of the evaluation script: punctuation inside an identity may stay.</summary>
public sealed record PrivacyScore(int Identities, IReadOnlyList<string> Leaked, int Harmless, IReadOnlyList<string> FalseAlarms, int OverMasked)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IEnumerable<LabelledMessage> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)).Select(line => JsonSerializer.Deserialize<LabelledMessage>(line, Web)!);

    public static PrivacyScore Of(IEnumerable<LabelledMessage> messages)
    {
        var (identities, harmless, overMasked) = (0, 0, 0);
        List<string> leaked = [], falseAlarms = [];
        foreach (var message in messages)
        {
            var found = PersonalData.Find(message.Text).SelectMany(span => Enumerable.Range(span.Start, span.End - span.Start)).ToHashSet();
            identities += message.Spans.Count;
            leaked.AddRange(message.Spans.Where(span => Leaks(message.Text, span, found)).Select(_ => message.Id));
            if (message.Spans.Count > 0) overMasked += found.Count(at => !message.Spans.Any(span => at >= span[0] && at < span[1]));
            else if (found.Count > 0) falseAlarms.Add(message.Id);
            harmless += message.Spans.Count == 0 ? 1 : 0;
        }

        return new(identities, leaked, harmless, falseAlarms, overMasked);
    }

    private static bool Leaks(string text, int[] span, HashSet<int> found) =>
        Enumerable.Range(span[0], span[1] - span[0]).Any(at => !found.Contains(at) && char.IsLetterOrDigit(text[at]));
}
