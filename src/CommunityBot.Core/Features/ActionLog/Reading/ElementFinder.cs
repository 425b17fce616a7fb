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
            if (match is { Topic.IsGeneral: true } && HasNumberInside(match, tokens, lexicon)) match = lexicon.Find(tokens, i, at => at == i);
            if (match is { Tokens.Length: > 1 } && IsUnitLetter(tokens, i)) match = lexicon.Find(tokens, i, at => at == i);
            if (match is { Topic: null, Tokens.Length: > 1 } && IsNumberWord(match, tokens, lexicon)) match = lexicon.Find(tokens, i, at => at == i);
            if (match is { Topic: null } && tokens[i].IsCapital && elements.Count > 0 && IsTitle(elements[^1])) match = null;
            if (match is { Topic: not null, Senses.Count: 0 } && GoesOn(match, tokens, taken, lexicon) is { } longer) match = longer;
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

    /// <summary>"Nộp 3 hồ sơ thường trú": the number is of what follows, and no gap in a general word.</summary>
    private static bool HasNumberInside(PhraseMatch match, List<Token> tokens, LogLexicon lexicon) =>
        Enumerable.Range(match.Tokens[0], match.Tokens[^1] - match.Tokens[0]).Any(at =>
            !match.Tokens.Contains(at)
            && (tokens[at].Kind == TokenKind.Number
                || (lexicon.Find(tokens, at, other => other == at) is { } word && word.Senses.Any(sense => sense.Role == WordRole.Number))));

    /// <summary>"Ba cụ" are three, where "bà cụ" would be written with its marks, as the next word is.</summary>
    private static bool IsNumberWord(PhraseMatch match, List<Token> tokens, LogLexicon lexicon) =>
        !tokens[match.Tokens[0]].Form.IsMarked && tokens[match.Tokens[1]].Form.IsMarked
        && match.Senses.All(sense => sense.Forms[0].IsMarked)
        && lexicon.Find(tokens, match.Tokens[0], at => at == match.Tokens[0]) is { } alone
        && alone.Senses.Any(sense => sense is { Role: WordRole.Number, IsMarked: false });

    /// <summary><c>mở shop</c> and <c>shop tiktok</c> name the same: <c>mở shop tiktok</c>.</summary>
    private static PhraseMatch? GoesOn(PhraseMatch match, List<Token> tokens, bool[] taken, LogLexicon lexicon)
    {
        var last = match.Tokens[^1];
        if (match.Tokens.Length == 1 || last + 1 >= tokens.Count || tokens[last + 1].Kind != TokenKind.Word) return null;
        return lexicon.Find(tokens, last, at => at == last || (at > last && !taken[at])) is { Topic: { } topic, Doubt: 0, Tokens.Length: > 1 } rest
            && topic == match.Topic && rest.Tokens[1] == last + 1
            ? match with { Tokens = [.. match.Tokens, .. rest.Tokens.Skip(1)] }
            : null;
    }

    /// <summary>What follows in capitals is a name, whatever else it could mean: <c>anh Tuấn qua nhà</c>.</summary>
    private static bool IsTitle(Element element) => element.Is(WordRole.Kin) && !element.Is(WordRole.Self);

    /// <summary>A letter written to a number belongs to it: <c>75t 3 cụ</c> is an age and no Tuesday.</summary>
    private static bool IsUnitLetter(List<Token> tokens, int at) =>
        at > 0 && tokens[at].IsGlued && tokens[at].Kind == TokenKind.Word && tokens[at].Bare.Length == 1 && tokens[at - 1].Kind == TokenKind.Number;

    private static string Join(List<Token> tokens, int[] at) =>
        at.Length == 1 ? tokens[at[0]].Bare : string.Join(' ', at.Select(i => tokens[i].Bare));
}
