namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>All known phrases, word by word, so that reading a text never looks at phrases that are not in it.</summary>
internal sealed class PhraseIndex
{
    private const int LongestSyllable = 7;
    private readonly Node root = new();
    private readonly NearWords firstWords = new();
    private readonly Dictionary<string, List<string>> firstWordsBySound = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>Adds what a phrase does in a message.</summary>
    public void Add(IReadOnlyList<Token> phrase, WordRole role, int value) =>
        NodeOf(phrase).Senses.Add(new Sense(role, value, [.. phrase.Select(token => token.Form)]));

    /// <summary>Adds what a phrase names. When two procedures share it, the one further from the phrase's full name yields.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="topic">What they name.</param>
    /// <param name="distance">How many words of the full name are missing.</param>
    public void Add(IReadOnlyList<Token> phrase, Topic topic, int distance)
    {
        AddTo(NodeOf(phrase), phrase, topic, distance);
        if (phrase.Count is < 2 or > 4 || phrase.Any(token => token.Kind != TokenKind.Word)) return;
        var glued = string.Concat(phrase.Select(token => token.Bare));
        if (glued.Length >= 6) AddTo(NodeOf([phrase[0] with { Form = new WordForm(glued, glued, 0) }]), phrase, topic, distance);
    }

    /// <summary>The longest phrase that begins at a token, the best spelled among equally long ones; null when there is none.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="start">Where to look.</param>
    /// <param name="isFree">Whether a token may be part of it.</param>
    /// <param name="isFiller">Whether a token may stand inside it without belonging to it.</param>
    public PhraseMatch? Longest(IReadOnlyList<Token> tokens, int start, Func<int, bool> isFree, Func<int, bool> isFiller)
    {
        var search = new PhraseSearch(tokens, isFree, isFiller);
        var first = tokens[start];
        if (root.Next.TryGetValue(first.Bare, out var exact)) search.Walk(exact, start, 0);
        foreach (var word in Misspelt(first)) search.Walk(root.Next[word], start, 1);

        return search.Best;
    }

    /// <summary>Whether a word is part of any phrase.</summary>
    public bool Knows(string word) => words.Contains(word);

    /// <summary>The first words of phrases that a word may stand for: near in letters when it is no syllable, alike in sound when it is an unknown
    /// one.</summary>
    private IEnumerable<string> Misspelt(Token first) =>
        PhraseSearch.MayBeTypo(first) ? firstWords.Near(first.Bare)
        : first.Kind == TokenKind.Word
            && !Knows(first.Bare) ? [.. firstWordsBySound.GetValueOrDefault(Syllables.Sound(first.Bare)) ?? [], .. Swapped(first.Bare)]
        : [];

    /// <summary>The first words of phrases that two letters in the wrong order make of a word: <c>khia</c> is <c>khai</c>.</summary>
    private IEnumerable<string> Swapped(string word)
    {
        for (var i = 2; i < word.Length && word.Length <= LongestSyllable; i++)
        {
            var swapped = string.Concat(word.AsSpan(0, i - 1), [word[i], word[i - 1]], word.AsSpan(i + 1));
            if (!string.Equals(swapped, word, StringComparison.Ordinal) && root.Next.ContainsKey(swapped)) yield return swapped;
        }
    }

    private static void AddTo(Node node, IReadOnlyList<Token> phrase, Topic topic, int distance)
    {
        if (node.Topic is not null && distance >= node.Distance)
        {
            if (distance == node.Distance && !string.Equals(node.Topic.Procedure, topic.Procedure, StringComparison.Ordinal))
                node.Topic = node.Topic with { Procedure = null };
            return;
        }

        (node.Topic, node.Distance, node.TopicForms) = (topic, distance, [.. phrase.Select(token => token.Form)]);
    }

    private Node NodeOf(IReadOnlyList<Token> phrase)
    {
        var node = root;
        foreach (var token in phrase)
        {
            words.Add(token.Bare);
            if (!node.Next.TryGetValue(token.Bare, out var next))
            {
                node.Next[token.Bare] = next = new Node { Words = node.Words + 1 };
                if (node == root) AddFirst(token.Bare);
            }

            node = next;
        }

        return node;
    }

    private void AddFirst(string word)
    {
        firstWords.Add(word);
        var sound = Syllables.Sound(word);
        if (!firstWordsBySound.TryGetValue(sound, out var alike)) firstWordsBySound[sound] = alike = [];
        alike.Add(word);
    }

    /// <summary>A phrase, or the beginning of one.</summary>
    internal sealed class Node
    {
        /// <summary>What may follow.</summary>
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        /// <summary>What the phrase does.</summary>
        public List<Sense> Senses { get; } = [];

        /// <summary>What the phrase names.</summary>
        public Topic? Topic { get; set; }

        /// <summary>The words of the phrase that names it, with marks.</summary>
        public IReadOnlyList<WordForm> TopicForms { get; set; } = [];

        /// <summary>How many words of the full name are missing.</summary>
        public int Distance { get; set; }

        /// <summary>How many words it has.</summary>
        public int Words { get; init; }
    }
}

/// <summary>A known phrase found in a text.</summary>
/// <param name="Tokens">Where its words stand, in order.</param>
/// <param name="Topic">What it names, if anything.</param>
/// <param name="Senses">What it does.</param>
/// <param name="Doubt">How far its spelling is from the known one.</param>
internal sealed record PhraseMatch(int[] Tokens, Topic? Topic, IReadOnlyList<Sense> Senses, int Doubt);
