namespace CommunityBot.Features.Privacy.Finding;

/// <summary>A keyword in the text, in token positions.</summary>
internal readonly record struct Mention(Keyword Keyword, int First, int End);

/// <summary>The keywords of a text, and what they say about a number.</summary>
internal sealed class KeywordMentions
{
    /// <summary>How many tokens a keyword reaches forward: "mật khẩu vneid của cô Hoa là ...".</summary>
    private const int Reach = 8;

    private const int ReachBack = 3, LongestAbbreviation = 5;

    private readonly List<Token> _tokens;
    private readonly List<Mention> _mentions = [];

    /// <summary>For each token, how many mentions end at or before it.</summary>
    private readonly int[] _endedBefore;

    /// <summary>For each token, the first one after the last mask.</summary>
    private readonly int[] _opening;

    public KeywordMentions(string plain, List<Token> tokens)
    {
        _tokens = tokens;
        _endedBefore = new int[tokens.Count + 1];
        _opening = new int[tokens.Count + 1];
        for (var at = 0; at < tokens.Count; at++)
        {
            _endedBefore[at] = _mentions.Count;
            _opening[at + 1] = tokens[at].Kind == TokenKind.Mask ? at + 1 : _opening[at];
            if (Match(plain, at) is not { } mention) continue;
            for (; at + 1 < mention.End; at++)
            {
                _endedBefore[at + 1] = _mentions.Count;
                _opening[at + 2] = _opening[at + 1];
            }

            _mentions.Add(mention);
        }

        _endedBefore[tokens.Count] = _mentions.Count;
    }

    public IReadOnlyList<Mention> All => _mentions;

    /// <summary>What the words before a token say about it.</summary>
    public Evidence Before(int token)
    {
        var evidence = Evidence.None;
        for (var i = _endedBefore[token] - 1; i >= 0; i--)
        {
            var distance = token - _mentions[i].End;
            if (distance > Reach || _mentions[i].First < _opening[token]) break;
            evidence = evidence.Add(_mentions[i].Keyword, distance);
        }

        return evidence;
    }

    /// <summary>Adds what the words after a number say: "... là cccd của bác", "... vcb".</summary>
    public Evidence After(int token, Evidence evidence) => SoonAfter(token) is { } mention
        ? evidence.AddFollowing(mention.Keyword, mention.First - token, SaysSo(token, mention.First))
        : evidence;

    /// <summary>Whether the first keyword from a token on stands near enough to another token to say something about it.</summary>
    public bool ReachBackTo(int token, int last)
    {
        var next = _endedBefore[token];
        return next < _mentions.Count && _mentions[next].First - last <= ReachBack;
    }

    /// <summary>The keyword at a token or a few words after it, if it says anything.</summary>
    public Mention? SoonAfter(int token)
    {
        var next = _endedBefore[Math.Min(token, _tokens.Count)];
        if (next >= _mentions.Count) return null;
        var mention = _mentions[next];
        return mention.First - token >= (mention.Keyword.IsOneTimeCode ? Reach : ReachBack) || _opening[mention.First] > token || mention.Keyword.Kind == IdentityKind.Code ? null : mention;
    }

    /// <summary>Whether "là" stands between a number and the word for it.</summary>
    private bool SaysSo(int token, int mention)
    {
        for (token = Math.Max(token, mention - ReachBack); token < mention; token++)
        {
            if (_tokens[token].Plain == "la") return true;
        }

        return false;
    }

    private Mention? Match(string plain, int at)
    {
        if (_tokens[at].Kind != TokenKind.Word) return null;
        foreach (var keyword in Keywords.BeginningWith(_tokens[at].Plain))
        {
            if (Matches(plain, at, keyword)) return new(keyword, at, at + keyword.Plain.Length);
        }

        return MatchSpelledOut(plain, at);
    }

    /// <summary>"c.c.c.d", "s đ t".</summary>
    private Mention? MatchSpelledOut(string plain, int at)
    {
        var end = at;
        while (end < _tokens.Count && end - at < LongestAbbreviation && IsLetter(end) && (end == at || plain.AsSpan(_tokens[end - 1].End, _tokens[end].Start - _tokens[end - 1].End) is "." or " ")) end++;
        for (; end - at >= 2; end--)
        {
            var word = string.Concat(_tokens[at..end].Select(letter => letter.Plain));
            foreach (var keyword in Keywords.BeginningWith(word))
            {
                if (keyword.Plain.Length == 1) return new(keyword, at, end);
            }
        }

        return null;
    }

    private bool IsLetter(int at) => _tokens[at].Kind == TokenKind.Word && _tokens[at].Plain.Length == 1;

    private bool Matches(string plain, int at, Keyword keyword)
    {
        var words = keyword.Plain;
        if (at + words.Length > _tokens.Count) return false;
        // A single word means something else under other accents (thẻ, thế, thể); a phrase does not.
        if (words.Length == 1) return _tokens[at].Is(keyword.Accented[0], words[0]);
        for (var i = 1; i < words.Length; i++)
        {
            var token = _tokens[at + i];
            if (token.Plain != words[i] || token.Start - _tokens[at + i - 1].End > 2 || plain[token.Start - 1] is ',' or ';' or '.') return false;
        }

        return true;
    }
}
