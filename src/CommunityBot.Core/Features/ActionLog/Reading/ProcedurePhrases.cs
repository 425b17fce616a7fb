using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>The phrases by which people name a procedure: its name, its aliases, and the cores of both (<c>tạm trú</c> of <c>đăng ký tạm trú</c>).</summary>
internal static class ProcedurePhrases
{
    private const int LongestPhrase = 12;
    private static readonly WordForm One = WordForm.Of("một");
    private static readonly string[] CutBefore = ["cho", "trong", "doi", "co", "theo", "boi", "tren", "voi", "vao", "lan"];

    /// <summary>Each phrase with the number of words left out.</summary>
    public static IEnumerable<(IReadOnlyList<Token> Phrase, int Distance)> Of(Procedure procedure, Vocabulary vocabulary)
    {
        foreach (var name in procedure.Aliases.Append(procedure.Name))
        {
            var words = vocabulary.Tokens(name).TakeWhile(token => !token.Is('(')).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).ToList();
            if (words.Count == 0 || vocabulary.Is(words[0].Bare, WordRole.Lookup) || vocabulary.Is(Join(words.Take(2)), WordRole.Lookup)) continue;
            foreach (var core in Cores(words, vocabulary).Concat(Cores(words.ConvertAll(InDigits), vocabulary))) yield return (core, words.Count - core.Count);
        }
    }

    /// <summary><c>một lần</c> is also written <c>1 lần</c>.</summary>
    private static Token InDigits(Token token) =>
        token.Form == One ? token with { Kind = TokenKind.Number, Form = new WordForm("1", "1", 0), Digits = 1 } : token;

    private static IEnumerable<IReadOnlyList<Token>> Cores(List<Token> words, Vocabulary vocabulary)
    {
        foreach (var ended in Endings(words, vocabulary))
        {
            for (var rest = ended; ; rest = rest[Carrier(rest, vocabulary, fromEnd: false)..])
            {
                if (rest.Count <= LongestPhrase && Names(rest, vocabulary)) yield return rest;
                if (Carrier(rest, vocabulary, fromEnd: false) == 0) break;
            }
        }
    }

    /// <summary>The whole, without the words at the end that people leave out, and up to "cho ...".</summary>
    private static IEnumerable<List<Token>> Endings(List<Token> words, Vocabulary vocabulary)
    {
        yield return words;
        for (var at = 1; at + 2 < words.Count; at++)
        {
            if (vocabulary.Is(Join(words.Skip(at).Take(2)), WordRole.Carrier)) yield return [.. words[..at], .. words[(at + 2)..]];
        }

        var rest = words;
        while (Carrier(rest, vocabulary, fromEnd: true) is var count and > 0) yield return rest = rest[..^count];
        if (CutBefore.Contains(words[0].Bare)) yield break;
        for (var cut = 2; cut < words.Count; cut++)
        {
            if (CutBefore.Contains(words[cut].Bare)) yield return words[..cut];
        }
    }

    private static int Carrier(List<Token> words, Vocabulary vocabulary, bool fromEnd)
    {
        for (var count = Math.Min(3, words.Count - 1); count > 0; count--)
        {
            var edge = fromEnd ? words.TakeLast(count) : words.Take(count);
            var leavesAgain = !fromEnd && words[count].Bare is "lai";
            if (vocabulary.Is(Join(edge), WordRole.Carrier) && !leavesAgain) return count;
        }

        return 0;
    }

    /// <summary>Whether it tells enough: not one common syllable, and not carrying words only.</summary>
    private static bool Names(List<Token> words, Vocabulary vocabulary) =>
        words.Count == 1
            ? !Syllables.IsSyllable(words[0].Bare) && words[0].Bare.Length >= 3
            : words.Exists(word => !vocabulary.Is(word.Bare, WordRole.Carrier) && !vocabulary.Is(word.Bare, WordRole.Generic) && word.Kind == TokenKind.Word)
                && Enough(words, vocabulary);

    private static bool Enough(List<Token> words, Vocabulary vocabulary) =>
        words.Count > 2 || !(vocabulary.IsPlainPhrase(Join(words)) || words.Exists(word => vocabulary.Is(word.Bare, WordRole.Channel)));

    private static string Join(IEnumerable<Token> words) => string.Join(' ', words.Select(word => word.Bare));
}
