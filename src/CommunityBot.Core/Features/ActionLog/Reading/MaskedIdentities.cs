namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Takes out identities that were masked before reading, with the word that says what they were: <c>vneid 1 cccd […]</c> is <c>vneid 1</c>.</summary>
internal static class MaskedIdentities
{
    private const int LongestKeyword = 5;

    /// <summary>Removes them in place.</summary>
    public static void Remove(List<Token> tokens, Vocabulary vocabulary)
    {
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            if (at >= tokens.Count || !tokens[at].Is(Tokenizer.Mask)) continue;
            var start = at;
            while (start > 0 && tokens[start - 1].Kind == TokenKind.Mark && !tokens[start - 1].Is(',')) start--;
            var before = Keyword(tokens, start, backwards: true, vocabulary);
            var after = before > 0 ? 0 : Keyword(tokens, at + 1, backwards: false, vocabulary);
            tokens.RemoveRange(start - before, at + 1 + after - (start - before));
        }
    }

    /// <summary>How many words next to a place say what kind of identity it is.</summary>
    private static int Keyword(List<Token> tokens, int place, bool backwards, Vocabulary vocabulary)
    {
        for (var length = Math.Min(LongestKeyword, backwards ? place : tokens.Count - place); length > 0; length--)
        {
            var words = tokens.GetRange(backwards ? place - length : place, length);
            if (vocabulary.Is(string.Join(' ', words.Select(word => word.Bare)), WordRole.Identity)) return length;
        }

        return 0;
    }
}
