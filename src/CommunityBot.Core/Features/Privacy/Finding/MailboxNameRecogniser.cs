namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises the name of a mailbox without its provider, where the text says that it is one: "gmail: lan75".</summary>
internal sealed class MailboxNameRecogniser(string plain, List<Token> tokens, KeywordMentions mentions)
{
    private const int Confidence = 780, MinLength = 5;

    public IEnumerable<Candidate> Recognise()
    {
        foreach (var mention in mentions.All)
        {
            if (mention.Keyword.Kind == IdentityKind.Email && After(tokens[mention.End - 1].End) is { } mailbox) yield return mailbox;
        }
    }

    private Candidate? After(int at)
    {
        foreach (var word in ValueWords.After(plain, at))
        {
            if (word.IsAssigned && IsMailbox(plain.AsSpan(word.Start, word.End - word.Start))) return new(IdentityKind.Email, Confidence, [(word.Start, word.End)]);
        }

        return null;
    }

    private static bool IsMailbox(ReadOnlySpan<char> word) =>
        word.Length >= MinLength && char.IsAsciiLetter(word[0]) && !word.ContainsAny("/@:") && (HasInnerDot(word) || PasswordShape.Matches(word, assigned: true, distance: 0));

    private static bool HasInnerDot(ReadOnlySpan<char> word) => word.IndexOfAny('.', '_') is > 1 and var at && at < word.Length - 2;
}
