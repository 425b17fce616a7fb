namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>One punctuation mark; every bullet and emoji is <c>•</c>.</summary>
    Mark,

    /// <summary>The end of a line.</summary>
    Break,
}

/// <summary>The smallest piece of a message.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Form">The letters; for a number its digits without leading zeros, for a mark the mark.</param>
/// <param name="IsGlued">Whether nothing stands between it and the token before.</param>
/// <param name="IsCapital">Whether it starts with a capital letter in a text that also has small ones.</param>
/// <param name="Digits">For a number: how many digits were written.</param>
internal readonly record struct Token(TokenKind Kind, WordForm Form, bool IsGlued, bool IsCapital = false, int Digits = 0)
{
    /// <summary>The key in the phrase index.</summary>
    public string Bare => Form.Bare;

    /// <summary>The value of a number, at most 999,999,999.</summary>
    public int Value => Kind == TokenKind.Number ? int.Parse(Form.Bare.Length > 9 ? "999999999" : Form.Bare) : 0;

    /// <summary>Whether it is this mark.</summary>
    public bool Is(char mark) => Kind == TokenKind.Mark && Form.Bare[0] == mark;
}
