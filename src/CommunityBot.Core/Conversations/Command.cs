using CommunityBot.Messaging;

namespace CommunityBot.Conversations;

/// <summary>A typed command: <c>/word the rest</c>, or the bare word alone.</summary>
/// <param name="Word">The word, without slash and bot name.</param>
/// <param name="Rest">What follows it, trimmed.</param>
/// <param name="HasSlash">Whether it was written with a slash, so that it can be nothing but a command.</param>
public readonly record struct Command(string Word, string Rest, bool HasSlash)
{
    private const int LongestBareCommand = 24;

    /// <summary>Takes a text apart; null when it cannot be a command.</summary>
    public static Command? Parse(string text)
    {
        if (text.StartsWith('/'))
        {
            var end = text.AsSpan().IndexOfAny(" \n\t");
            var word = end < 0 ? text[1..] : text[1..end];
            var at = word.IndexOf('@', StringComparison.Ordinal);
            return new Command(at < 0 ? word : word[..at], end < 0 ? "" : text[end..].Trim(), HasSlash: true);
        }

        return text.Length is 0 or > LongestBareCommand
            ? null
            : new Command(string.Concat(VietnameseText.Fold(text).Where(letter => !char.IsWhiteSpace(letter))), "", HasSlash: false);
    }
}
