namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Finds the known phrases of a text, longest first from left to right.</summary>
internal static class ElementFinder
{
    /// <summary>The elements in the order of their first tokens.</summary>
    public static Element[] Find(List<Token> tokens, LogLexicon lexicon)
    {
        var taken = new bool[tokens.Count];
        var elements = new List<Element>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken[i]) continue;
            var match = tokens[i].Kind is TokenKind.Word or TokenKind.Number ? lexicon.Find(tokens, i, at => !taken[at]) : null;
            if (match is { Topic: null, Tokens.Length: > 1 } && HidesName(match, tokens, lexicon)) match = lexicon.Find(tokens, i, at => at == i);
            if (match is { Tokens.Length: > 1 } && IsUnitLetter(tokens, i)) match = lexicon.Find(tokens, i, at => at == i);
            if (match is { Topic: null } && tokens[i].IsCapital && elements.Count > 0 && IsTitle(elements[^1])) match = null;
            foreach (var at in match?.Tokens ?? [i]) taken[at] = true;
            elements.Add(match is null
                ? new Element(tokens[i], 1, null, [], tokens[i].Bare)
                : new Element(tokens[i], match.Tokens.Length, match.Topic, match.Senses, Join(tokens, match.Tokens)));
        }

        return [.. elements];
    }

    /// <summary>"Làm sao y" is no question (<c>làm sao</c>) but a copy to certify (<c>sao y</c>).</summary>
    private static bool HidesName(PhraseMatch match, List<Token> tokens, LogLexicon lexicon) =>
        match.Senses.Any(sense => sense.Role == WordRole.Question)
        && lexicon.Find(tokens, match.Tokens[^1], at => at >= match.Tokens[^1]) is { Topic: not null, Doubt: 0, Tokens.Length: > 1 };

    /// <summary>What follows in capitals is a name, whatever else it could mean: <c>anh Tuấn qua nhà</c>.</summary>
    private static bool IsTitle(Element element) => element.Is(WordRole.Kin) && !element.Is(WordRole.Self);

    /// <summary>A letter written to a number belongs to it: <c>75t 3 cụ</c> is an age and no Tuesday.</summary>
    private static bool IsUnitLetter(List<Token> tokens, int at) =>
        at > 0 && tokens[at].IsGlued && tokens[at].Kind == TokenKind.Word && tokens[at].Bare.Length == 1 && tokens[at - 1].Kind == TokenKind.Number;

    private static string Join(List<Token> tokens, int[] at) =>
        at.Length == 1 ? tokens[at[0]].Bare : string.Join(' ', at.Select(i => tokens[i].Bare));
}
