namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>Syllables that sound alike in some region. The sounds stand in <c>sounds.txt</c>.</summary>
internal static class SoundAlikes
{
    private const string Tones = "fsrxj";

    private static readonly string[][] StartPairs = Pairs("starts");
    private static readonly string[][] EndPairs = Pairs("ends");
    private static readonly string[][] TonePairs = Pairs("tones");

    /// <summary>What else a syllable may have been meant for, one sound changed.</summary>
    /// <param name="telex">The syllable, spelled as with the Telex keyboard, the tone last.</param>
    public static IEnumerable<string> Of(string telex)
    {
        var tone = telex.Length > 1 && Tones.Contains(telex[^1], StringComparison.Ordinal) ? telex[^1..] : "";
        var body = telex[..^tone.Length];
        return Changed(StartPairs, body, body.StartsWith, (from, to) => to + body[from.Length..] + tone)
            .Concat(Changed(EndPairs, body, body.EndsWith, (from, to) => body[..^from.Length] + to + tone))
            .Concat(Changed(TonePairs, tone, tone.Equals, (_, to) => body + to));
    }

    private static IEnumerable<string> Changed(string[][] pairs, string part, Func<string, StringComparison, bool> has, Func<string, string, string> change) =>
        from pair in pairs
        from place in Enumerable.Range(0, part.Length > 0 ? pair.Length : 0)
        where has(pair[place], StringComparison.Ordinal)
        select change(pair[place], pair[1 - place]);

    private static string[][] Pairs(string list) => [.. Vocabulary.ReadWords("sounds.txt", list).Select(pair => pair.Split('_'))];
}
