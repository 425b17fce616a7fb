namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>All known phrases, word by word, so that reading a text never looks at phrases that are not in it.</summary>
internal sealed class PhraseIndex
{
    private readonly Node root = new();
    private readonly NearWords firstWords = new();

    /// <summary>Adds what a phrase does in a message.</summary>
    public void Add(IReadOnlyList<Token> phrase, WordRole role, int value) =>
        NodeOf(phrase).Senses.Add(new Sense(role, value, phrase[^1].Form));

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
        if (PhraseSearch.MayBeTypo(first))
        {
            foreach (var word in firstWords.Near(first.Bare)) search.Walk(root.Next[word], start, 1);
        }

        return search.Best;
    }

    private static void AddTo(Node node, IReadOnlyList<Token> phrase, Topic topic, int distance)
    {
        if (node.Topic is not null && distance >= node.Distance)
        {
            if (distance == node.Distance && !string.Equals(node.Topic.Procedure, topic.Procedure, StringComparison.Ordinal))
                node.Topic = node.Topic with { Procedure = null };
            return;
        }

        (node.Topic, node.Distance, node.TopicForm) = (topic, distance, phrase[^1].Form);
    }

    private Node NodeOf(IReadOnlyList<Token> phrase)
    {
        var node = root;
        foreach (var token in phrase)
        {
            if (!node.Next.TryGetValue(token.Bare, out var next))
            {
                node.Next[token.Bare] = next = new Node { Words = node.Words + 1 };
                if (node == root) firstWords.Add(token.Bare);
            }

            node = next;
        }

        return node;
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

        /// <summary>The last word of the phrase that names it, with marks.</summary>
        public WordForm TopicForm { get; set; }

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
