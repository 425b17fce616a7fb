using CommunityBot.Features.ProcedureLookup;

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Everything a message can be made of: the vocabulary, the indicators' words, the procedures' names.</summary>
internal sealed class LogLexicon
{
    private readonly PhraseIndex index = new();
    private readonly List<(string[] Words, string Indicator)> indicatorWords = [];
    private readonly SpelledWords spelledWords;
    private readonly Dictionary<string, string> indicatorOfProcedure = new(StringComparer.Ordinal);

    /// <summary>Builds the index once; reading a message then costs only its own length.</summary>
    public LogLexicon(Vocabulary vocabulary, IndicatorList indicators, ProcedureCatalogue catalogue)
    {
        Vocabulary = vocabulary;
        spelledWords = new SpelledWords(vocabulary.Letters, word => !Syllables.IsSyllable(word) && (vocabulary.IsShortForm(word) || index.Knows(word)));
        foreach (var (phrase, role, value) in vocabulary.Phrases) index.Add(vocabulary.Tokens(phrase), role, value);
        foreach (var indicator in indicators.All) AddIndicator(indicator);
        foreach (var procedure in catalogue.All) AddProcedure(procedure);
        Session = indicators.All.FirstOrDefault(indicator => vocabulary.Is(Bare(indicator.Unit), WordRole.Session))?.Code;
        Attendance = indicators.All.FirstOrDefault(indicator => string.Equals(Bare(indicator.Unit), "nguoi", StringComparison.Ordinal))?.Code;
        var install = vocabulary.Tokens("cài ứng dụng");
        Installed = index.Longest(install, 0, _ => true, _ => false) is { Topic: { } topic } match && match.Tokens.Length == install.Count ? topic : null;
    }

    /// <summary>The words that are neither indicators nor procedures.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Code of the indicator that counts sessions, if any.</summary>
    public string? Session { get; }

    /// <summary>Code of the indicator that counts the people at sessions, if any.</summary>
    public string? Attendance { get; }

    /// <summary>What installing some unknown app counts as, if anything.</summary>
    public Topic? Installed { get; }

    /// <summary>The tokens of a message, short forms written out and leftovers of the keyboard undone.</summary>
    public List<Token> Tokens(ReadOnlySpan<char> text)
    {
        var split = Tokenizer.Split(text);
        spelledWords.Join(split);
        var tokens = Vocabulary.WrittenOut(split);
        MaskedIdentities.Remove(tokens, Vocabulary);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (PhraseSearch.MayBeTypo(tokens[i]) && !tokens[i].Form.IsMarked && !index.Knows(tokens[i].Bare) && Telex.Decode(tokens[i].Bare) is { } meant)
                tokens[i] = tokens[i] with { Form = meant };
        }

        return tokens;
    }

    /// <summary>The longest known phrase that begins at a token, or null.</summary>
    public PhraseMatch? Find(IReadOnlyList<Token> tokens, int start, Func<int, bool> isFree) =>
        index.Longest(tokens, start, isFree, i => tokens[i].Kind == TokenKind.Number || Vocabulary.Is(tokens[i].Bare, WordRole.Filler));

    /// <summary>What a procedure counts as: a dossier, unless it has an indicator of its own.</summary>
    public Topic TopicOf(string slug) =>
        indicatorOfProcedure.TryGetValue(slug, out var indicator) ? new Topic(indicator, null, false) : new Topic(IndicatorList.Dossiers, slug, false);

    private static string Bare(string text) => Messaging.VietnameseText.Fold(text);

    private void AddIndicator(Indicator indicator)
    {
        foreach (var word in indicator.Words)
        {
            var tokens = Vocabulary.Tokens(word);
            if (tokens.Count == 0) continue;
            var isGeneral = indicator.Code is IndicatorList.Guidance or IndicatorList.Dossiers
                || tokens.TrueForAll(token => Vocabulary.Is(token.Bare, WordRole.Generic));
            index.Add(tokens, new Topic(indicator.Code, null, isGeneral), distance: 0);
            if (!isGeneral && (tokens.Count > 1 || !Syllables.IsSyllable(tokens[0].Bare)))
                indicatorWords.Add(([.. tokens.Select(token => token.Bare)], indicator.Code));
        }
    }

    private void AddProcedure(Procedure procedure)
    {
        var phrases = ProcedurePhrases.Of(procedure, Vocabulary).ToList();
        var codes = phrases.ConvertAll(phrase => IndicatorOf(phrase.Phrase));
        var counted = codes.Find(code => code is not null);
        var isCounted = codes.Count(code => code is not null) * 3 >= codes.Count;
        if (isCounted && counted is not null) indicatorOfProcedure[procedure.Slug] = counted;
        for (var i = 0; i < phrases.Count; i++)
        {
            var topic = codes[i] is { } indicator ? new Topic(indicator, null, false) : TopicOf(procedure.Slug);
            index.Add(phrases[i].Phrase, topic, phrases[i].Distance + 1);
        }
    }

    /// <summary>A card for something that has an indicator of its own (<c>cài VNeID</c>) is counted there and not as a dossier.</summary>
    private string? IndicatorOf(IReadOnlyList<Token> phrase) =>
        indicatorWords.Find(known =>
            known.Words.Length <= phrase.Count
            && !known.Words.Where((word, i) => !string.Equals(phrase[i].Bare, word, StringComparison.Ordinal)).Any()).Indicator;
}
