namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Puts words together that were dictated letter by letter: <c>vê en e i đê</c> is <c>vneid</c>.</summary>
/// <param name="letters">What the letters are called, and what else a name can stand for.</param>
/// <param name="isKnown">Whether letters make a known short form.</param>
internal sealed class SpelledWords(IReadOnlyDictionary<string, List<(WordForm Name, string Letters)>> letters, Func<string, bool> isKnown)
{
    private const int Shortest = 3;
    private const int Longest = 8;

    /// <summary>Joins them in place.</summary>
    public void Join(List<Token> tokens)
    {
        for (var start = 0; start + Shortest <= tokens.Count; start++)
        {
            var end = start;
            while (end < tokens.Count && end - start < Longest && LettersOf(tokens[end]).Any()) end++;
            for (; end - start >= Shortest; end--)
            {
                if (Word(tokens, start, end, "") is not { } word) continue;
                tokens[start] = tokens[start] with { Form = new WordForm(word, word, 0) };
                tokens.RemoveRange(start + 1, end - start - 1);
                break;
            }
        }
    }

    /// <summary>The known word that the names of letters make, or null.</summary>
    private string? Word(List<Token> tokens, int at, int end, string before)
    {
        if (at == end) return isKnown(before) ? before : null;
        foreach (var letter in LettersOf(tokens[at]))
        {
            if (Word(tokens, at + 1, end, before + letter) is { } word) return word;
        }

        return null;
    }

    /// <summary>What a dictated word can stand for; consonants stand for themselves.</summary>
    private IEnumerable<string> LettersOf(Token token)
    {
        if (token.Kind != TokenKind.Word) return [];
        var named = letters.GetValueOrDefault(token.Bare)?.Where(letter => token.Form.CanMean(letter.Name)).Select(letter => letter.Letters) ?? [];
        return token.Bare.Length == 1 || IsConsonants(token.Bare) ? named.Append(token.Bare).Distinct() : named;
    }

    private static bool IsConsonants(string bare) => bare.Length <= Shortest && !bare.Any("aeiouy".Contains);
}
