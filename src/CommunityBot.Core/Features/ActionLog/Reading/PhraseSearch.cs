namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>One walk through the phrase index along a text; keeps the best phrase found.</summary>
/// <param name="tokens">The text.</param>
/// <param name="isFree">Whether a token may be part of a phrase.</param>
/// <param name="isFiller">Whether a token may stand inside a name without belonging to it.</param>
/// <param name="isKnown">Whether a word is part of any phrase.</param>
internal sealed class PhraseSearch(IReadOnlyList<Token> tokens, Func<int, bool> isFree, Func<int, bool> isFiller, Func<string, bool> isKnown)
{
    private const int MostFillers = 2;
    private const int LongestTypo = 16;
    private readonly List<int> path = [];
    private int steps = 200;

    /// <summary>The best phrase so far.</summary>
    public PhraseMatch? Best { get; private set; }

    /// <summary>Whether a word is no syllable, so that it may be a known word misspelt.</summary>
    public static bool MayBeTypo(Token token) =>
        token.Kind == TokenKind.Word && token.Bare.Length is >= 3 and <= LongestTypo && !Syllables.IsSyllable(token.Bare);

    /// <summary>Takes a word of the text as the last word of a beginning, and looks for what may follow.</summary>
    public void Walk(PhraseIndex.Node node, int at, int doubt)
    {
        if (steps-- <= 0) return;
        path.Add(at);
        Keep(node, doubt);
        for (var next = at + 1; next < tokens.Count && next - at <= MostFillers + 1; next++)
        {
            if (!isFree(next) || tokens[next].Kind is TokenKind.Break) break;
            Follow(node, next, doubt + (next > at + 1 ? 1 : 0));
            if (!isFiller(next) || IsOfOthers(at, next) || (node.Topic is not null && tokens[next].Kind == TokenKind.Number)) break;
        }

        path.RemoveAt(path.Count - 1);
    }

    /// <summary>"Khai sinh cho 3 bé": the number after <c>cho</c> is of those helped, and no gap in a name.</summary>
    private bool IsOfOthers(int at, int next) => tokens[next].Kind == TokenKind.Number && tokens[at].Bare is "cho";

    private void Follow(PhraseIndex.Node node, int at, int doubt)
    {
        if (node.Next.Count == 0) return;
        var token = tokens[at];
        if (node.Next.TryGetValue(token.Bare, out var exact))
        {
            Walk(exact, at, doubt);
            return;
        }

        if (token.Kind != TokenKind.Word) return;
        var sound = Syllables.Sound(token.Bare);
        foreach (var (word, next) in node.Next)
        {
            if (string.Equals(sound, next.Sound, StringComparison.Ordinal)) Walk(next, at, doubt + 1);
            else if (SpellingDoubt(token, word, node.Words) is var more and > 0) Walk(next, at, doubt + more);
        }
    }

    /// <summary>0: another word. 1: a likely misspelling. 2: a real word, yet only one letter away, after two right words, or after one when it
    /// is in no known phrase.</summary>
    private int SpellingDoubt(Token token, string word, int wordsBefore)
    {
        if (!NearWords.IsNear(token.Bare, word)) return 0;
        if (NearWords.IsHeldTooLong(token.Bare, word)) return 1;
        if (MayBeTypo(token)) return 1;
        return wordsBefore >= (isKnown(token.Bare) ? 2 : 1) && token.Bare.Length >= 3 && word.Length >= 3 && token.Bare[0] == word[0] ? 2 : 0;
    }

    private void Keep(PhraseIndex.Node node, int doubt)
    {
        if (node.Topic is null && node.Senses.Count == 0) return;
        if (doubt > 0 && path.Exists(at => tokens[at].Kind == TokenKind.Number)) return;
        if (doubt > (node.Words + 2) / 2 || (node.Words == 1 && doubt > 0 && tokens[path[0]].Bare.Length < 4)) return;
        if (Best is not null && (path.Count < Best.Tokens.Length || (path.Count == Best.Tokens.Length && doubt >= Best.Doubt))) return;
        var topic = node.Topic is not null && NamesTopic(node.TopicForms, doubt) ? node.Topic : null;
        IReadOnlyList<Sense> senses = HasGaps() || (doubt > 0 && !HasTypo(node.Words)) ? [] : [.. node.Senses.Where(sense => Means(sense.Forms))];
        if (topic is not null || senses.Count > 0) Best = new PhraseMatch([.. path], topic, senses, doubt);
    }

    /// <summary>Small words are guessed only from letters that make no word at all; alike in sound is not enough.</summary>
    private bool HasTypo(int words) => path.Exists(at => MayBeTypo(tokens[at])) && (words > 1 || tokens[path[0]].Bare.Length > 3);

    /// <summary>Only names of things may have other words inside.</summary>
    private bool HasGaps() => path[^1] - path[0] >= path.Count;

    /// <summary>A phrase of several words is recognised though some of its marks are missing.</summary>
    private bool Means(IReadOnlyList<WordForm> meant)
    {
        for (var i = 0; i < meant.Count && i < path.Count; i++)
        {
            var written = tokens[path[i]].Form;
            if (string.Equals(written.Bare, meant[i].Bare, StringComparison.Ordinal) && !written.CanMean(meant[i])
                && !(meant.Count > 1 && written.IsShortOf(meant[i]))) return false;
        }

        return true;
    }

    /// <summary>How many words carry marks that make them other words.</summary>
    private int Contradictions(IReadOnlyList<WordForm> meant)
    {
        var count = 0;
        for (var i = 0; i < meant.Count && i < path.Count; i++)
        {
            var written = tokens[path[i]].Form;
            if (written.IsMarked && string.Equals(written.Bare, meant[i].Bare, StringComparison.Ordinal) && !written.CanMean(meant[i])) count++;
        }

        return count;
    }

    /// <summary>Half the marks may be wrong, though none around other words; but a topic of one syllable (<c>ví</c>, <c>lớp</c>) is too short to be guessed from letters without
    /// marks.</summary>
    private bool NamesTopic(IReadOnlyList<WordForm> meant, int doubt) =>
        Contradictions(meant) * (HasGaps() ? meant.Count + 1 : 2) <= meant.Count && !IsAnotherWord(meant)
            && (meant.Count > 1 || doubt > 0
            || (Contradictions(meant) == 0 && (tokens[path[0]].Form.IsMarked || !meant[0].IsMarked || meant[0].Bare.Length > 3 || IsBeforeNumber())));

    /// <summary>A real word one letter away stands for the known one only if its marks say so too: <c>đện</c> is <c>điện</c>, <c>dâu</c> is not
    /// <c>đất</c>.</summary>
    private bool IsAnotherWord(IReadOnlyList<WordForm> meant)
    {
        for (var i = 0; i < meant.Count && i < path.Count && path.Count == meant.Count; i++)
        {
            var written = tokens[path[i]];
            if (string.Equals(written.Bare, meant[i].Bare, StringComparison.Ordinal) || written.Kind != TokenKind.Word || MayBeTypo(written)
                || NearWords.IsHeldTooLong(written.Bare, meant[i].Bare)) continue;
            if (string.Equals(Syllables.Sound(written.Bare), Syllables.Sound(meant[i].Bare), StringComparison.Ordinal))
            {
                if (written.Form.IsMarked && !WordForm.SameTone(written.Form.Tone, meant[i].Tone)) return true;
                continue;
            }

            if (!written.Form.IsMarked && !isKnown(written.Bare)) continue;
            if (!written.Form.IsMarked && meant.Count > 2 && written.Bare[^1] == meant[i].Bare[^1]) continue;
            if (written.Form.Tone != meant[i].Tone || !NearWords.IsNear(written.Form.Shaped, meant[i].Shaped)) return true;
        }

        return false;
    }

    private bool IsBeforeNumber() => path[^1] + 1 < tokens.Count && tokens[path[^1] + 1].Kind == TokenKind.Number;
}
