using System.Collections.Frozen;

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>What <c>vocabulary.txt</c> says: short forms, and phrases with what they do in a message.</summary>
internal sealed class Vocabulary
{
    private readonly List<(string Phrase, WordRole Role, int Value)> phrases = [];
    private readonly Dictionary<string, List<(WordForm Written, Token[] Meant)>> rewrites = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<(WordForm Name, char Letter)>> letters = new(StringComparer.Ordinal);

    private Vocabulary(TextReader file)
    {
        var section = "";
        while (file.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') section = line.Trim('[', ']');
            else if (string.Equals(section, "rewrite", StringComparison.Ordinal)) AddRewrites(line);
            else if (string.Equals(section, "letter", StringComparison.Ordinal)) AddLetters(line);
            else AddPhrases(Enum.Parse<WordRole>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), line);
        }

        ByRole = phrases.ToLookup(phrase => phrase.Role, phrase => phrase.Phrase).ToFrozenDictionary(
            group => group.Key, group => group.Select(phrase => VietnameseFold(phrase)).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>What letters are called, by the name without marks.</summary>
    public IReadOnlyDictionary<string, List<(WordForm Name, char Letter)>> Letters => letters;

    /// <summary>The vocabulary that comes with the program.</summary>
    public static Vocabulary BuiltIn { get; } = Load();

    /// <summary>All phrases with their role and, where the section has values, their value.</summary>
    public IReadOnlyList<(string Phrase, WordRole Role, int Value)> Phrases => phrases;

    private FrozenDictionary<WordRole, FrozenSet<string>> ByRole { get; }

    /// <summary>Whether a bare phrase plays a role.</summary>
    public bool Is(string barePhrase, WordRole role) => ByRole[role].Contains(barePhrase);

    /// <summary>Whether a bare phrase does something in a message other than tell a procedure that two people share.</summary>
    public bool IsPlainPhrase(string barePhrase) =>
        ByRole.Any(role => role.Key is not (WordRole.Joint or WordRole.Identity) && role.Value.Contains(barePhrase));

    /// <summary>The tokens of a text, short forms written out.</summary>
    public List<Token> Tokens(ReadOnlySpan<char> text) => WrittenOut(Tokenizer.Split(text));

    /// <summary>Whether a bare word is a short form.</summary>
    public bool IsShortForm(string bare) => rewrites.ContainsKey(bare);

    /// <summary>The same tokens, short forms written out.</summary>
    public List<Token> WrittenOut(List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count);
        foreach (var token in tokens)
        {
            var isUnit = token.IsGlued && result.Count > 0 && result[^1].Kind == TokenKind.Number && token.Bare.Length == 1;
            if (token.Kind == TokenKind.Word && !isUnit && Meant(token) is { } meant)
                result.AddRange(meant.Select((word, i) => word with { IsGlued = token.IsGlued && i == 0 }));
            else
                result.Add(token);
        }

        return result;
    }

    private Token[]? Meant(Token token) =>
        !rewrites.TryGetValue(token.Bare, out var known) ? null
        : known.Find(form => token.Form == form.Written).Meant ?? known.Find(form => token.Form.CanMean(form.Written)).Meant;

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
        foreach (var form in shortForms)
        {
            var bare = VietnameseFold(form);
            if (!rewrites.TryGetValue(bare, out var known)) rewrites[bare] = known = [];
            known.Add((WordForm.Of(form), [.. Tokenizer.Split(meant)]));
        }
    }

    private void AddPhrases(WordRole role, string line)
    {
        var (value, words) = Row(line);
        foreach (var word in words) phrases.Add((word, role, int.Parse(value)));
    }

    private void AddLetters(string line)
    {
        var (letter, names) = Row(line);
        foreach (var name in names)
        {
            var bare = VietnameseFold(name);
            if (!letters.TryGetValue(bare, out var known)) letters[bare] = known = [];
            known.Add((WordForm.Of(name), letter[0]));
        }
    }
}
