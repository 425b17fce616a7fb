using System.Collections.Frozen;

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>What <c>vocabulary.txt</c> says: short forms, and phrases with what they do in a message.</summary>
internal sealed class Vocabulary
{
    private readonly List<(string Phrase, WordRole Role, int Value)> phrases = [];
    private readonly Dictionary<string, (WordForm Written, Token[] Meant)> rewrites = new(StringComparer.Ordinal);

    private Vocabulary(TextReader file)
    {
        var section = "";
        while (file.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') section = line.Trim('[', ']');
            else if (string.Equals(section, "rewrite", StringComparison.Ordinal)) AddRewrites(line);
            else AddPhrases(Enum.Parse<WordRole>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), line);
        }

        ByRole = phrases.ToLookup(phrase => phrase.Role, phrase => phrase.Phrase).ToFrozenDictionary(
            group => group.Key, group => group.Select(phrase => VietnameseFold(phrase)).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The vocabulary that comes with the program.</summary>
    public static Vocabulary BuiltIn { get; } = Load();

    /// <summary>All phrases with their role and, where the section has values, their value.</summary>
    public IReadOnlyList<(string Phrase, WordRole Role, int Value)> Phrases => phrases;

    private FrozenDictionary<WordRole, FrozenSet<string>> ByRole { get; }

    /// <summary>Whether a bare phrase plays a role.</summary>
    public bool Is(string barePhrase, WordRole role) => ByRole[role].Contains(barePhrase);

    /// <summary>Whether a bare phrase does something in a message other than tell a procedure that two people share.</summary>
    public bool IsPlainPhrase(string barePhrase) => ByRole.Any(role => role.Key is not (WordRole.Joint or WordRole.Identity) && role.Value.Contains(barePhrase));

    /// <summary>The tokens of a text, short forms written out.</summary>
    public List<Token> Tokens(ReadOnlySpan<char> text)
    {
        var result = new List<Token>();
        foreach (var token in Tokenizer.Split(text))
        {
            var isUnit = token.IsGlued && result.Count > 0 && result[^1].Kind == TokenKind.Number && token.Bare.Length == 1;
            if (token.Kind == TokenKind.Word && !isUnit && rewrites.TryGetValue(token.Bare, out var rewrite) && token.Form.CanMean(rewrite.Written))
                result.AddRange(rewrite.Meant.Select((word, i) => word with { IsGlued = token.IsGlued && i == 0 }));
            else
                result.Add(token);
        }

        return result;
    }

    private static Vocabulary Load()
    {
        using var file = new StreamReader(typeof(Vocabulary).Assembly.GetManifestResourceStream("ActionLog/vocabulary.txt")!);
        return new Vocabulary(file);
    }

    private static string VietnameseFold(string phrase) => Messaging.VietnameseText.Fold(phrase);

    private static (string Value, string[] Words) Row(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? "0" : line[..colon].Trim(), line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private void AddRewrites(string line)
    {
        var (meant, shortForms) = Row(line);
        foreach (var form in shortForms) rewrites[VietnameseFold(form)] = (WordForm.Of(form), [.. Tokenizer.Split(meant)]);
    }

    private void AddPhrases(WordRole role, string line)
    {
        var (value, words) = Row(line);
        foreach (var word in words) phrases.Add((word, role, int.Parse(value)));
    }
}
