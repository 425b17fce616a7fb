namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Puts words together that were dictated letter by letter: <c>vê en e i đê</c> is <c>vneid</c>.</summary>
/// <param name="letters">What the letters are called, and what else a name can stand for.</param>
/// <param name="isKnown">Whether letters make a known short form.</param>
internal sealed class SpelledWords(IReadOnlyDictionary<string, List<(WordForm Name, char Letter)>> letters, Func<string, bool> isKnown)
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

    private IEnumerable<char> LettersOf(Token token)
    {
        if (token.Kind != TokenKind.Word) return [];
        var named = letters.GetValueOrDefault(token.Bare)?.Where(letter => token.Form.CanMean(letter.Name)).Select(letter => letter.Letter) ?? [];
        return token.Bare.Length == 1 ? named.Append(token.Bare[0]).Distinct() : named;
    }
}
