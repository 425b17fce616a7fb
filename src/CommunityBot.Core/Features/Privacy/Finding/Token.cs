namespace CommunityBot.Features.Privacy.Finding;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, and the letters o, l, i written for 0 and 1 among them.</summary>
    Number,

    /// <summary>The mark an identity was replaced with; words before it say nothing about what follows.</summary>
    Mask,
}

/// <summary>A word or number of a normalised text.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">First character in the normalised text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Text">A word with its accents, or the digits of a number.</param>
/// <param name="Plain">A word without accents, or the digits of a number.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text, string Plain)
{
    /// <summary>Whether this is the word, written with exactly its accents or with none at all.</summary>
    public bool Is(string accented, string plain) => Plain == plain && (Text == plain || Text == accented);
}
