using CommunityBot.Features.Privacy.Finding;

namespace CommunityBot.Tests.Features.Privacy.Finding;

public class NumberStructureTests
{
    [Theory]
    [InlineData("031175000123", true)]
    [InlineData("096301000123", true)]
    [InlineData("097175000123", false)]
    [InlineData("031475000123", false)]
    [InlineData("031275000123", false)]
    [InlineData("03117500012", false)]
    public void A_citizen_number_has_a_province_a_century_and_a_year(string digits, bool right) =>
        NumberStructure.IsCitizenNumber(digits).ShouldBe(right);

    [Theory]
    [InlineData("0912000345", true)]
    [InlineData("84912000345", true)]
    [InlineData("0084912000345", true)]
    [InlineData("840912000345", true)]
    [InlineData("02253000123", true)]
    [InlineData("01690001234", true)]
    [InlineData("0612000345", false)]
    [InlineData("19001234", false)]
    [InlineData("091200034", false)]
    public void A_phone_number_has_a_known_prefix_and_length(string digits, bool right) =>
        NumberStructure.IsPhoneNumber(digits).ShouldBe(right);

    [Theory]
    [InlineData("4111111111111111", true)]
    [InlineData("4111111111111112", false)]
    [InlineData("9704000000000012", true)]
    public void A_card_number_has_a_check_digit_or_the_domestic_prefix(string digits, bool right) =>
        NumberStructure.IsCardNumber(digits).ShouldBe(right);

    [Theory]
    [InlineData("123456789", true)]
    [InlineData("0000000000", true)]
    [InlineData("162345871", false)]
    public void Somebody_trying_the_keys_is_no_identity(string digits, bool test) => NumberStructure.IsKeyboardTest(digits).ShouldBe(test);
}
